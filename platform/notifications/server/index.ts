export {
  createNotifications,
  type Notifications,
  type NotificationsParts,
} from "./create-notifications.ts";
export { notify, type Recipient } from "./notify.ts";
export { sweepNotifications } from "./sweep-notifications.ts";
