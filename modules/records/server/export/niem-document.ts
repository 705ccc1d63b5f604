import type { WrittenDocument } from "#platform/spreadsheets/server";
import { niemNamespaces, recordMember } from "#records/science";

interface Entries {
  readonly name: string;
  readonly isDemonstration: boolean;
  readonly entries: AsyncIterable<readonly object[]>;
  readonly tail?: Readonly<Record<string, unknown>>;
}

/** What a synthetic document, and each record of it, says. */
export function syntheticMark(isSynthetic: boolean): Readonly<Record<string, unknown>> {
  return isSynthetic ? { "pm:SyntheticDataIndicator": true } : {};
}

/** A JSON-LD document that lists records in the names of NIEM 6.0. */
export function niemDocument({
  name,
  isDemonstration,
  entries,
  tail = {},
}: Entries): WrittenDocument {
  return {
    name: `${name}-niem`,
    head: { "@context": niemNamespaces, ...syntheticMark(isDemonstration) },
    list: recordMember,
    entries,
    tail,
  };
}
