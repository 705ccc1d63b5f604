import { sql } from "kysely";
import {
  gunKey,
  keyVersion,
  type PlannedStep,
  type SerialKeys,
  serialKeys,
} from "#records/science";
import type { RecordsTransaction } from "../records-desk.ts";
import { conditionOf } from "../reverse/kept-search-store.ts";
import { ownershipOf } from "../search/serial-rows.ts";
import type { StoredRecord, StoredWatch } from "../tables.ts";

/** Signs of a number's beginning by which numbers with unreadable signs are found. */
const headSigns = 4;

/** A number with look-alikes folded as in its skeleton, and its leading zeros. */
function foldedOf({ norm, skel }: Pick<SerialKeys, "norm" | "skel">): string {
  return "0".repeat(Math.max(0, [...norm].length - [...skel].length)) + skel;
}

/**
 * By what an uncertain number is found: its beginning as far as it is read, without leading zeros, then all of it with
 * them, for an unreadable sign may be one of them.
 */
export function uncertainKeys(keys: Pick<SerialKeys, "norm" | "skel">): {
  head: string | null;
  pattern: string | null;
} {
  if (!/[?*]/u.test(keys.skel)) return { head: null, pattern: null };
  const [head = ""] = keys.skel.split(/[?*]/u);
  return {
    head: [...head].slice(0, headSigns).join(""),
    pattern: foldedOf(keys).replaceAll("?", "_").replaceAll("*", "%"),
  };
}

/** Keeps the numbers of a watch, so that records find it. */
export async function insertWatched(
  transaction: RecordsTransaction,
  watch: StoredWatch,
): Promise<void> {
  const keys = new Map<string, SerialKeys>();
  for (const { text } of watch.numbers)
    for (const each of serialKeys(text)) keys.set(each.norm, each);
  if (keys.size === 0) return;
  const rows = [...keys.values()].map(({ norm, rnorm, skel }) => ({
    watch: watch.id,
    norm,
    rnorm,
    skel,
    ...uncertainKeys({ norm, skel }),
    key_version: keyVersion,
    ...ownershipOf(watch),
  }));
  await transaction.insertInto("records.watched").values(rows).execute();
}

/** Lets go of the numbers of a watch. */
export async function deleteWatched(transaction: RecordsTransaction, watch: string): Promise<void> {
  await transaction.deleteFrom("records.watched").where("watch", "=", watch).execute();
}

interface Sought {
  readonly record: StoredRecord;
  readonly steps: readonly PlannedStep[];
  /** Keys of the serials the record is found by. */
  readonly keys: readonly SerialKeys[];
  readonly today: string;
}

/**
 * Standing watches that may be of a record and were not told of it; needs the principal `records_matcher`. By the keys of
 * its numbers, by what unreadable signs of a watch may stand for, and by make and model where no number is watched.
 */
export async function findWatches(
  transaction: RecordsTransaction,
  { record, steps, keys, today }: Sought,
): Promise<StoredWatch[]> {
  const byKeys = steps.flatMap((step) => {
    const condition = conditionOf(step);
    return condition === undefined
      ? []
      : [sql`(select watch from records.watched where ${condition} limit ${step.most})`];
  });
  const { rows } = await sql<StoredWatch>`
    select w.* from records.watch w
    where w.id = any(array(${sql.join([...byKeys, ...keys.map(fitting), ofGun(record)], sql` union `)}))
      and w.state = 'standing' and w.review_on > ${today}
      and not exists (select from records.watch_hit h where h.watch = w.id and h.record = ${record.id})
    order by w.id`.execute(transaction);
  return rows;
}

function fitting(keys: SerialKeys) {
  const [skel, folded] = [keys.skel, foldedOf(keys)];
  const heads = [skel, folded].flatMap((text) =>
    Array.from({ length: headSigns + 1 }, (_, length) => [...text].slice(0, length).join("")),
  );
  return sql`(select watch from records.watched where head = any(${heads}::text[])
    and (${folded} like pattern or ${skel} like ltrim(pattern, '0')))`;
}

function ofGun({ weapon }: StoredRecord) {
  return sql`(select id from records.watch where gun_key = ${gunKey(weapon)} and state = 'standing')`;
}

/** Marks that a watch was told of a record; `false` where it was already. */
export async function insertWatchHit(
  transaction: RecordsTransaction,
  { record, watch, at }: { record: string; watch: StoredWatch; at: Date },
): Promise<boolean> {
  const { rows } = await sql`
    insert into records.watch_hit (record, watch, told_at, owner_member, owner_agency, handling, disclosure)
    values (${record}, ${watch.id}, ${at}, ${watch.owner_member}, ${watch.owner_agency}, 'restricted', 'silent')
    on conflict do nothing returning record`.execute(transaction);
  return rows.length > 0;
}
