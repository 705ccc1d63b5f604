import { defineError } from "#platform/http/contract";
import type { ProtocolRefusal } from "./decide-protocol.ts";

export const protocolErrors = {
  /** Its firearm is sought: there is nothing to examine yet. */
  notInHand: defineError("records.protocol_not_in_hand", 409),
};

/** The error of each refusal of the rule. */
export const protocolRefusals = {
  not_now: defineError("records.protocol_not_now", 409),
  not_yours: defineError("records.protocol_not_yours", 403),
  reason_unfit: defineError("records.protocol_reason_unfit", 422),
} as const satisfies Record<ProtocolRefusal, unknown>;
