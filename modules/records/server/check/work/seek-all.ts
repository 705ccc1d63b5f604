import { type Database, type ReadRows, type RowContext, readPrepared } from "#platform/database";
import { type AskedNumber, type EditKind, type FoundHow, mostListed } from "#records/contract";
import { certainKeys, type RankedRecord } from "#records/science";
import { oneNumber, pointedRecords } from "../../search/pointed-records.ts";
import { questionOf } from "../../search/search-records.ts";
import { seekInStore } from "../../search/seek-in-store.ts";
import { readFound, type SerialReader } from "../../search/serial-store.ts";
import type { StoredRecord } from "../../tables.ts";
import { answerList } from "../answer-list.ts";
import { answerOf } from "../answer-number.ts";
import type { KeptAnswer, KeptMatch } from "../store/check-tables.ts";
import { searchOf } from "../store/kept-list-store.ts";

interface Seeking {
  readonly pool: Database<unknown>["pool"];
  readonly serials: SerialReader;
  readonly asker: RowContext;
  readonly signal: AbortSignal;
}

/** Numbers as they are, all at once, then whatever one search would seek besides, number by number. */
export function seekAll(
  { pool, serials, asker, signal }: Seeking,
  numbers: readonly AskedNumber[],
): Promise<KeptAnswer[]> {
  return readPrepared(pool, asker, async (read) => {
    const { answers, unsettled } = await answerList(read, numbers);
    const all = [...answers];
    for (const [at, asked] of numbers.entries()) {
      if (!unsettled.has(at)) continue;
      signal.throwIfAborted();
      all[at] = await seekOne(serials, read, asked);
    }
    return all;
  });
}

/** One number as one search answers it. */
async function seekOne(
  serials: SerialReader,
  read: ReadRows,
  asked: AskedNumber,
): Promise<KeptAnswer> {
  const question = questionOf(searchOf(asked, ""));
  const sought = await seekInStore(serials, read, question, mostListed + 1);
  const { ranked, withheld } = sought.answer;
  const rows = await readFound(
    read,
    ranked.map(({ record }) => record),
  );
  const matches = ranked.flatMap((each) => matchOf(asked, each, rows.get(each.record)));
  const reasons = [...withheld, ...sought.late].map(({ reason }) => reason);
  return answerOf(matches, pointedRecords(question, sought.pointed), { withheld: reasons });
}

function matchOf(
  asked: AskedNumber,
  { numbers, fields }: RankedRecord,
  row: StoredRecord | undefined,
): KeptMatch[] {
  const [best] = numbers;
  if (row === undefined || best === undefined) return [];
  const how = howOf(asked, best.norm, best.edits);
  const contradicts = fields
    .filter(({ agreement }) => agreement === "contradicts")
    .map(({ field }) => field);
  // Near every number lie some of other guns: only the number itself is worth saying of one.
  if (how === "near" && contradicts.length > 0) return [];
  return [
    {
      record: row.id,
      member: row.owner_member,
      agency: row.owner_agency,
      number: best.norm,
      how,
      ...(contradicts.length > 0 && { contradicts }),
    },
  ];
}

function howOf(
  { number }: AskedNumber,
  norm: string,
  edits: readonly { readonly kind: EditKind }[],
): FoundHow {
  const keys = certainKeys(number);
  if (typeof keys !== "string" && keys.norm === norm) return "same";
  const kinds = edits.map(({ kind }) => kind);
  if (!kinds.every((kind) => oneNumber.has(kind))) return "near";
  return kinds.includes("uncertain") || keys === "noted" ? "noted" : "look_alike";
}
