import type { Generated } from "kysely";
import type { Language } from "#platform/i18n/contract";
import type { MailParameters } from "#platform/mail/contract";

export interface MessageRow {
  id: string;
  owner_member: string;
  owner_agency: string;
  /** Null once sent. */
  address: string | null;
  language: Language;
  code: string;
  parameters: MailParameters;
  link: string | null;
  at: Generated<Date>;
  sent_at: Date | null;
}

export interface MailboxRow {
  id: string;
  owner_member: string;
  owner_agency: string;
  language: Language;
  subject: string;
  body: string;
  at: Generated<Date>;
}

export interface MailTables {
  "mail.message": MessageRow;
  "mail.mailbox": MailboxRow;
}
