import { definePermission } from "./permission/index.ts";

/** Enter people of the own member, their accounts and when they leave. */
export const managePersons = definePermission("access.person.manage", ["member_administrator"]);
export const proposeRole = definePermission("access.role.propose", [
  "member_administrator",
  "secretariat",
]);
export const proposeStanding = definePermission("access.member.propose", ["secretariat"]);
/** Decide what another person proposed. */
export const decideProposal = definePermission("access.proposal.decide", [
  "member_administrator",
  "secretariat",
]);
/** See and revoke keys of the whole member; one's own anyone may. */
export const manageKeys = definePermission("access.key.manage", ["member_administrator"]);
/**
 * Make a key that acts as oneself. Never for another person's account: whoever holds it could decide
 * as a second person.
 */
export const makeKeys = definePermission("access.key.make", [
  "desk",
  "examiner",
  "analyst",
  "editor",
  "member_administrator",
]);
/** Read another agency's rows of the own member in an emergency. */
export const breakGlass = definePermission("access.glass.break", [
  "officer",
  "desk",
  "examiner",
  "analyst",
]);
export const reviewGlass = definePermission("access.glass.review", ["member_administrator"]);
