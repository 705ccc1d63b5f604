import { defineError } from "#platform/http/contract";

export const accessErrors = {
  /** Unknown name, wrong password, wrong code and locked account answer alike. */
  signInRefused: defineError("access.sign_in_refused", 401),
  /** The session is kept; re-entry by PIN or password opens it again. */
  locked: defineError("access.locked", 401),
  reEntryRefused: defineError("access.re_entry_refused", 401, ["left"]),
  weakPassword: defineError("access.weak_password", 422, ["least"]),
  weakPin: defineError("access.weak_pin", 422),
  wrongPassword: defineError("access.wrong_password", 422),
  wrongCode: defineError("access.wrong_code", 422),
  invitationUseless: defineError("access.invitation_useless", 404),
  personNotFound: defineError("access.person_not_found", 404),
  accountNotFound: defineError("access.account_not_found", 404),
  agencyNotFound: defineError("access.agency_not_found", 404),
  sessionNotFound: defineError("access.session_not_found", 404),
  nameTaken: defineError("access.name_taken", 409),
  accountExists: defineError("access.account_exists", 409),
  hasLeft: defineError("access.has_left", 409),
  roleHeld: defineError("access.role_held", 409),
  roleNotHeld: defineError("access.role_not_held", 409),
  roleNotYours: defineError("access.role_not_yours", 403, ["role"]),
  roleNotForMember: defineError("access.role_not_for_member", 422, ["role"]),
  ownRole: defineError("access.own_role", 403),
  proposalNotFound: defineError("access.proposal_not_found", 404),
  proposalDecided: defineError("access.proposal_decided", 409),
  /** Invariant 4: the second person is another human, under whatever account. */
  secondPersonNeeded: defineError("access.second_person_needed", 403),
  memberNotFound: defineError("access.member_not_found", 404),
  ownMember: defineError("access.own_member", 403),
  memberStandsSo: defineError("access.member_stands_so", 409),
  keyNotFound: defineError("access.key_not_found", 404),
  glassNotFound: defineError("access.glass_not_found", 404),
  glassReviewed: defineError("access.glass_reviewed", 409),
};
