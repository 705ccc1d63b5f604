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
export const manageKeys = definePermission("access.key.manage", ["member_administrator"]);
/** Read another agency's rows of the own member in an emergency. */
export const breakGlass = definePermission("access.glass.break", [
  "officer",
  "desk",
  "examiner",
  "analyst",
]);
export const reviewGlass = definePermission("access.glass.review", ["member_administrator"]);
