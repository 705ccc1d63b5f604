import { definePermission } from "#platform/access/contract/permission";

export const ledgerPermissions = {
  /** See who looked at what the own agency (for the desk: the member) owns. */
  readLooks: definePermission("ledger.look.read", [
    "officer",
    "desk",
    "examiner",
    "analyst",
    "secretariat",
    "member_administrator",
  ]),
  /** See the acts on one object, as far as row security shows them. */
  readActs: definePermission("ledger.act.read", [
    "officer",
    "desk",
    "examiner",
    "analyst",
    "secretariat",
    "member_administrator",
  ]),
  /** Fetch checkpoints and proofs of the member's log, whose size counts all its agencies' acts. */
  readProofs: definePermission("ledger.proof.read", ["desk"]),
};
