import { definePermission } from "#platform/access/contract/permission";

/**
 * Open the persons of a record, saying why. Officers and desks only: an examiner, an analyst, the secretariat and the
 * operator work without names. `mayOpenPersons` and row security leave only those of the owner's agency and its desk.
 */
export const readPersons = definePermission("records.person.read", ["officer", "desk"]);
/** Add, change and remove them. */
export const keepPersons = definePermission("records.person.keep", ["officer", "desk"]);
