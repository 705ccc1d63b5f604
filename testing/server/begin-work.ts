import { beginWatchRoute, draftRecordRoute, latestReview } from "#records/contract";
import { openChallengeRoute, proposeChangeRoute } from "#reference/contract";
import type { Browser } from "#testing/open-browser";
import { stolenPistol } from "#testing/records/sample-record";
import { seizedPistol } from "#testing/tracing/sample-trace";
import { draftTraceRoute } from "#tracing/contract";

/** One piece of every kind of work that is somebody's own, by the kind the ledger names it by. */
export async function beginWork({ call }: Browser): Promise<Record<string, string>> {
  const now = new Date();
  const watch = {
    numbers: [{ text: "HX2290" }],
    gun: { make: "Astra" },
    purpose: "FR-2026-12",
    tells: ["person" as const],
    reviewOn: latestReview(now),
  };
  const capacity = { field: "capacityRounds" as const, value: 15, source: "Maker's manual" };
  const change = {
    kind: "edit" as const,
    ref: "FRM0194",
    baseVersion: 1,
    changes: [capacity],
  };
  const wrong = { ref: "FRM0197", grounds: "The barrel is longer", language: "en" as const };
  const begun = {
    "records.record": await call(draftRecordRoute, { body: stolenPistol(now) }),
    "records.watch": await call(beginWatchRoute, { body: watch }),
    "tracing.request": await call(draftTraceRoute, { body: seizedPistol(now) }),
    "reference.proposal": await call(proposeChangeRoute, {
      body: { change, reason: "Counted on the gun" },
    }),
    "reference.challenge": await call(openChallengeRoute, { body: wrong }),
  };
  return Object.fromEntries(Object.entries(begun).map(([kind, { id }]) => [kind, id]));
}
