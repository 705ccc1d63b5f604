export { createMailTasks, type MailParts } from "./mail-tasks.ts";
export { type MailRecipient, sendMail } from "./send-mail.ts";
export { serveMailbox } from "./serve-mailbox.ts";
export { createSmtpTransport, type MailTransport } from "./smtp-transport.ts";
export { writeToAgency, writeToDesk, writeToDeskAs } from "./write-to-desk.ts";
