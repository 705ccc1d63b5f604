import type { WebPart } from "#platform/http/web";
import { mailboxPath } from "./mailbox-path.ts";

/** The mailbox of a demonstration; elsewhere its page finds nothing. Linked from the bar that says so. */
export const mailPart: WebPart = {
  pages: [
    {
      path: mailboxPath,
      access: "signed_in",
      load: async () => (await import("./mailbox-page.tsx")).MailboxPage,
    },
  ],
};
