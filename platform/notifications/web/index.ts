export { notificationsPart } from "./notifications-part.ts";
