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
/** To a desk that follows a possible match and has nothing to do now. */
export const matchNewsMail = defineMail("records.match_news", ["reference"]);
/** To the desk of who is late, when those above are told. */
export const matchEscalatedMail = defineMail("records.match_escalated", ["reference"]);
/** To the desk of who searched: what was not on record then is now. */
export const reverseHitMail = defineMail("records.reverse_hit");
