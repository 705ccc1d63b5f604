import * as z from "zod";
import { ShortText } from "../short-text.ts";
import {
  CustodyStep,
  type CustodyStepKind,
  findDestruction,
  listStanding,
  StatedCustodyStep,
  StrikeReason,
} from "./custody-step.ts";

export const TestFired = z.enum(["yes", "no", "unknown"]);
export type TestFired = z.infer<typeof TestFired>;

/** Under which number and where a firearm is kept. */
export const CustodyFacts = z.object({
  evidenceNumber: ShortText.nullable(),
  place: ShortText.nullable(),
  /** An agency of the owner's member. */
  agency: z.uuid().nullable(),
  testFired: TestFired,
});
export type CustodyFacts = z.infer<typeof CustodyFacts>;

/** Nothing is stated yet. */
export const noFacts: CustodyFacts = {
  evidenceNumber: null,
  place: null,
  agency: null,
  testFired: "unknown",
};

/** What is done to the custody of a record. */
export const CustodyMove = z.discriminatedUnion("verb", [
  z.object({ verb: z.literal("describe"), facts: CustodyFacts }),
  z.object({ verb: z.literal("add"), step: StatedCustodyStep }),
  z.object({ verb: z.literal("strike"), step: z.uuid(), reason: StrikeReason }),
]);
export type CustodyMove = z.infer<typeof CustodyMove>;

/** Where the firearm is, in outline. */
export const CustodyStand = z.enum([
  "in_custody",
  "returned",
  "destroyed",
  "deactivated",
  "retained",
  "lost",
]);
export type CustodyStand = z.infer<typeof CustodyStand>;

/** What everybody who sees the record is told: no place, no number. */
export const CustodyOutline = z.object({
  stand: CustodyStand,
  /** Day since when; null where it is unknown. */
  since: z.iso.date().nullable(),
});
export type CustodyOutline = z.infer<typeof CustodyOutline>;

/** The custody of a record as its reader sees it. */
export const CustodyView = z.object({
  /** To be changed with; 0 while nothing is stated. */
  version: z.int().min(0),
  outline: CustodyOutline.nullable(),
  /** The whole, for the owner's side alone. */
  kept: CustodyFacts.extend({
    /** In the order they were done, those that were struck among them. */
    steps: z.array(CustodyStep.omit({ statedBy: true })),
  }).nullable(),
  /** Whether the reader may state custody now. */
  mayState: z.boolean(),
  /** Whether the reader may clear the record as destroyed now: another person has stated the destruction. */
  mayConfirmDestruction: z.boolean(),
  /** A destruction is stated that no second person has confirmed. */
  awaitsSecond: z.boolean(),
});
export type CustodyView = z.infer<typeof CustodyView>;

const standOfKind: Readonly<Partial<Record<CustodyStepKind, CustodyStand>>> = {
  returned: "returned",
  destroyed: "destroyed",
  deactivated: "deactivated",
  retained: "retained",
  lost: "lost",
};

/** Where the steps say that the firearm is; undefined where they say nothing. A firearm that is destroyed stays so. */
export function outlineOf(steps: readonly CustodyStep[]): CustodyOutline | undefined {
  const standing = listStanding(steps);
  const last = findDestruction(steps) ?? standing.at(-1);
  if (last === undefined) return undefined;
  const stand = standOfKind[last.kind];
  return stand === undefined
    ? { stand: "in_custody", since: heldSince(standing) }
    : { stand, since: last.on };
}

/** The first step since it was last out of custody. */
function heldSince(standing: readonly CustodyStep[]): string | null {
  const out = standing.findLastIndex(({ kind }) => kind === "returned" || kind === "lost");
  return standing[out + 1]?.on ?? null;
}

/** Whether it was test-fired: a step says so, or what is stated. */
export function testFiredOf(stated: TestFired, steps: readonly CustodyStep[]): TestFired {
  return listStanding(steps).some(({ kind }) => kind === "test_fired") ? "yes" : stated;
}
