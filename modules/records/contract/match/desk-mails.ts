import { defineMail } from "#platform/mail/contract";

const facts = ["reference", "date"] as const;

/** To the desk of a record's owner: whose answer is due at a date. */
export const matchAskedMail = defineMail("records.match_asked", facts);
/** The same where who asks has somebody waiting. */
export const urgentMatchMail = defineMail("records.match_urgent", facts);
/** To the desk of who asked. */
export const matchAnsweredMail = defineMail("records.match_answered", ["reference"]);
/** To both: what is due has not come. */
export const matchOverdueMail = defineMail("records.match_overdue", ["reference"]);
/** To the desk of a record's owner: a desk says that it has the firearm. */
export const locatedMail = defineMail("records.located", ["reference"]);
/** To the desk of who searched: what was not on record then is now. */
export const reverseHitMail = defineMail("records.reverse_hit");
