import * as z from "zod";
import { defineRoute } from "#platform/http/contract";

/** A kind of notification; its sentence is the message `<module>.notification.<name>`. */
export interface NotificationDefinition<Parameter extends string = string> {
  readonly id: string;
  readonly parameters: readonly Parameter[];
}

/** Declares what a module tells people: `id` is `<module>.<name>`, `parameters` what fills its sentence. */
export function defineNotification<const Parameter extends string = never>(
  id: `${string}.${string}`,
  parameters: readonly Parameter[] = [],
): NotificationDefinition<Parameter> {
  return { id, parameters };
}

/** The message key of a notification: `access.break_glass_used` → `access.notification.break_glass_used`. */
export function notificationKeyOf(code: string): string {
  return code.replace(".", ".notification.");
}

/** What a person is told, as codes; rendered in the reader's language where it is shown. */
export const Notification = z.object({
  id: z.uuid(),
  code: z.string(),
  parameters: z.record(z.string(), z.union([z.string(), z.number()])),
  /** Page of this installation to go to; null where there is none. */
  link: z.string().nullable(),
  at: z.iso.datetime(),
  isRead: z.boolean(),
});
export type Notification = z.infer<typeof Notification>;

/** Unread notifications; counted up to 100, which stands for 100 and more. */
const Unread = z.int().min(0).max(100);

export const NotificationPage = z.object({
  notifications: z.array(Notification),
  unread: Unread,
  /** Cursor of the next, older page; absent on the last. */
  next: z.uuid().optional(),
});
export type NotificationPage = z.infer<typeof NotificationPage>;

export const listNotificationsRoute = defineRoute({
  id: "notifications.notification.list",
  method: "GET",
  path: "/api/notifications",
  summary: "What the caller and the caller's agency were told, newest first, 20 a page",
  access: "signed_in",
  query: z.object({ after: z.uuid().optional() }),
  answer: NotificationPage,
});

export const markReadRoute = defineRoute({
  id: "notifications.notification.read",
  method: "POST",
  path: "/api/notifications/read",
  summary: "Mark notifications as read by the caller; those of others are passed over",
  access: "signed_in",
  leaves: "own_read_marks",
  body: z.object({ ids: z.array(z.uuid()).min(1).max(200) }),
  answer: z.object({ unread: Unread }),
  repeated: "same",
});

/** What the stream sends with each event `notifications`. */
export const NotificationNews = z.object({
  notifications: z.array(Notification),
  unread: Unread,
});
export type NotificationNews = z.infer<typeof NotificationNews>;

export const streamNotificationsRoute = defineRoute({
  id: "notifications.stream.open",
  method: "GET",
  path: "/api/notifications/stream",
  summary:
    "Server-sent events: `notifications` with each news, `closed` when the session is locked or over; resumes at Last-Event-ID",
  access: "signed_in",
  answer: z.string(),
  media: "text/event-stream",
});
