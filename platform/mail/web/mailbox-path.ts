/** Where the mailbox of a demonstration is. */
export const mailboxPath = "/mailbox";
