import * as fc from "fast-check";
import { ProblemAnswer } from "#platform/client";
import type { Choice, Crew } from "./crew.ts";
import { tryAddAgency, tryChangeAgency, tryKeepProfile, tryNameAgency } from "./try-directory.ts";
import {
  tryBreakGlass,
  tryCloseGlass,
  tryMakeKey,
  tryReviewGlass,
  tryRevokeKey,
} from "./try-keys.ts";
import { tryAddAccount, tryAddPerson, tryInvite, tryLeave, tryRename } from "./try-people.ts";
import { tryDraftRecord, tryModifyRecord, tryMoveRecord } from "./try-records.ts";
import {
  tryDecideRole,
  tryDecideStanding,
  tryProposeRole,
  tryProposeStanding,
  tryRevokeRole,
} from "./try-roles.ts";
import { tryBeginWatch, tryChangeWatch, tryEndWatch } from "./try-watches.ts";

const tries = {
  tryAddAccount,
  tryAddAgency,
  tryAddPerson,
  tryBeginWatch,
  tryBreakGlass,
  tryChangeAgency,
  tryChangeWatch,
  tryCloseGlass,
  tryDecideRole,
  tryDecideStanding,
  tryDraftRecord,
  tryEndWatch,
  tryInvite,
  tryKeepProfile,
  tryLeave,
  tryMakeKey,
  tryModifyRecord,
  tryMoveRecord,
  tryNameAgency,
  tryProposeRole,
  tryProposeStanding,
  tryRename,
  tryReviewGlass,
  tryRevokeKey,
  tryRevokeRole,
};

export interface Attempt extends Choice {
  readonly kind: keyof typeof tries;
}

/** Things people try one after another, most of them possible. */
export const attempts: fc.Arbitrary<Attempt[]> = fc.array(
  fc.record({
    kind: fc.constantFrom(...(Object.keys(tries) as (keyof typeof tries)[])),
    some: fc.nat(4095),
    other: fc.nat(4095),
  }),
  { minLength: 40, maxLength: 60 },
);

/** Tries it; false where it was refused as it may be. */
export async function carryOutAttempt(crew: Crew, { kind, ...choice }: Attempt): Promise<boolean> {
  try {
    await tries[kind](crew, choice);
    return true;
  } catch (error) {
    if (error instanceof ProblemAnswer && error.details.status < 500) return false;
    throw error;
  }
}
