import { defineMail } from "#platform/mail/contract";

/** Written to the desk of the member whose rows are read in an emergency, until `date`. */
export const glassMail = defineMail("access.glass_broken", ["date"]);
