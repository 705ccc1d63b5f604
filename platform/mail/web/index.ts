export { mailPart } from "./mail-part.ts";
export { mailboxPath } from "./mailbox-path.ts";
