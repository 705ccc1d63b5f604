import { anyRole, definePermission } from "#platform/access/contract/permission";

/** Everyone signed in may propose a change or a new entry, of marks too, and read what became of it. */
export const proposeChange = definePermission("reference.entry.propose", anyRole);
/** Editors accept, return and refuse; two of them publish. */
export const reviewProposals = definePermission("reference.proposal.review", ["editor"]);
/** Merge, split, change many at once, take back: proposed by an editor, accepted by two others. */
export const proposeEditorial = definePermission("reference.entry.reorganise", ["editor"]);
