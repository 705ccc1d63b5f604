import type { Generated } from "kysely";

export interface NotificationRow {
  id: string;
  owner_member: string;
  owner_agency: string | null;
  owner_person: string | null;
  code: string;
  parameters: Record<string, string | number>;
  link: string | null;
  at: Generated<Date>;
}

export interface ReadMarkRow {
  owner_person: string;
  notification: string;
  read_at: Generated<Date>;
}

export interface NotificationsTables {
  "notifications.notification": NotificationRow;
  "notifications.read_mark": ReadMarkRow;
}
