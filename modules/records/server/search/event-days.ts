import type { ReadRows } from "#platform/database";
import type { EventTime, FieldAgreement, RecordSearch } from "#records/contract";
import { compareWhen, type RankedRecord, weighWhen } from "#records/science";

/** Records whose days are compared where a day is asked for: those their numbers found first. */
const mostWeighed = 500;

/** How many records a search needs of its numbers to show so many. */
export function mostSought({ when }: RecordSearch, mostShown: number): number {
  return when === undefined ? mostShown : mostWeighed;
}

interface Ranked {
  readonly ranked: readonly RankedRecord[];
  readonly leftOff: number;
}

/** What is shown of the records found, ranked by when each is said to have happened as well where that is asked. */
export async function rankByWhen(
  read: ReadRows,
  { when }: RecordSearch,
  { ranked, leftOff }: Ranked,
  limit: number,
): Promise<Ranked> {
  if (when === undefined || ranked.length === 0) return { ranked, leftOff };
  const rows = await read<{ id: string; when: EventTime | null }>({
    name: "records_event_days",
    text: `select id, event -> 'when' as "when" from records.record where id = any($1::uuid[])`,
    values: [ranked.map(({ record }) => record)],
  });
  const whenOf = new Map(rows.map((row) => [row.id, row.when ?? undefined]));
  const weighed = weighWhen(when, ranked, { whenOf, limit });
  return { ranked: weighed.ranked, leftOff: leftOff + weighed.leftOff };
}

/** The day that was asked for held against a record; nothing where none was. */
export function compareDay(
  { when }: RecordSearch,
  { event }: { readonly event: { readonly when?: EventTime | undefined } },
): FieldAgreement[] {
  if (when === undefined) return [];
  return [{ field: "when", agreement: compareWhen(when, event.when).agreement }];
}
