import type { RecordContent } from "#records/contract";
import { compactKey } from "#reference/science";
import { serialKeys } from "../serial/index.ts";

/** What duplicates are told by. */
export type DuplicateFacts = Pick<RecordContent, "type" | "event"> & {
  readonly weapon: Pick<RecordContent["weapon"], "make" | "serials">;
};

/** The number by which a record is compared: the first reading of the first of its serials that can be read at all. */
export function firstNorm({ weapon }: DuplicateFacts): string | undefined {
  for (const { text } of weapon.serials) {
    const [first] = serialKeys(text);
    if (first !== undefined) return first.norm;
  }
  return undefined;
}

/**
 * The same for two records that seem to tell of one firearm and one event: number, make, what happened and when.
 * Undefined where no number can be read, for then nothing tells two firearms apart.
 */
export function duplicateKey(facts: DuplicateFacts): string | undefined {
  const norm = firstNorm(facts);
  if (norm === undefined) return undefined;
  const { type, event, weapon } = facts;
  return JSON.stringify([norm, compactKey(weapon.make ?? ""), type, timeOf(event.when)]);
}

function timeOf(when: RecordContent["event"]["when"]): string {
  switch (when?.precision) {
    case "day":
      return when.day;
    case "between":
      return `${when.from} ${when.to}`;
    case "unknown":
    case undefined:
      return "";
  }
}
