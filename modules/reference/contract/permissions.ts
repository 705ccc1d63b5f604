import { anyRole, definePermission } from "#platform/access/contract/permission";

/** Reading the reference table is open to everyone signed in; it holds no case data. */
export const readReference = definePermission("reference.entry.read", anyRole);
/** Everyone signed in may say that an entry is wrong, and is owed an answer. */
export const challengeEntry = definePermission("reference.entry.challenge", anyRole);
/** Everyone signed in may follow what they like. */
export const followTable = definePermission("reference.subscription.keep", anyRole);
