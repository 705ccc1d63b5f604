import { RecordContent } from "#records/contract";
import type { StoredRecord } from "./tables.ts";

/** What the owner states, from its columns. */
export function contentOf(row: StoredRecord): RecordContent {
  return RecordContent.parse({
    type: row.type,
    weapon: row.weapon,
    event: row.event,
    ...(row.seizure !== null && { seizure: row.seizure }),
    governance: {
      handling: row.handling,
      disclosure: row.disclosure,
      conditionsOfUse: row.conditions_of_use,
      excludedMembers: row.excluded_members,
      namedMembers: row.named_members,
      namedAgencies: row.named_agencies,
      ...(row.source !== null && { source: row.source }),
      ...(row.own_reference !== null && { ownReference: row.own_reference }),
      reviewOn: row.review_on,
    },
  });
}
