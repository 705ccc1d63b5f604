import { type Kysely, type Selectable, sql } from "kysely";
import type { AskedNumber, CheckVerdict } from "#records/contract";
import type { RecordsTables } from "../../tables.ts";
import { ownedBy } from "./check-store.ts";
import type { KeptAnswer, ListedCells, VerdictCounts } from "./check-tables.ts";

type Query = Kysely<RecordsTables>;
export type PortionRow = Selectable<RecordsTables["records.number_check_portion"]>;

/** Numbers that are sought in one transaction. */
export const PORTION = 1000;

export interface NewPortion {
  readonly list: string;
  readonly position: number;
  readonly rows: readonly (ListedCells | AskedNumber)[];
  readonly answers?: readonly KeptAnswer[];
}

/** How many came out how. */
export function countVerdicts(answers: readonly KeptAnswer[]): VerdictCounts {
  const counts: VerdictCounts = {};
  for (const { verdict } of answers) counts[verdict] = (counts[verdict] ?? 0) + 1;
  return counts;
}

function written({ rows, answers, ...portion }: NewPortion) {
  return {
    ...portion,
    rows: JSON.stringify(rows),
    ...(answers && {
      answers: JSON.stringify(answers),
      counts: JSON.stringify(countVerdicts(answers)),
    }),
  };
}

/** Keeps portions of a list, all in one round trip. */
export async function insertPortions(
  query: Query,
  owner: { member: string; agency: string },
  portions: readonly NewPortion[],
): Promise<void> {
  if (portions.length === 0) return;
  await query
    .insertInto("records.number_check_portion")
    .values(portions.map((portion) => ({ ...written(portion), ...ownedBy(owner) })))
    .execute();
}

export async function deletePortions(query: Query, list: string): Promise<void> {
  await query.deleteFrom("records.number_check_portion").where("list", "=", list).execute();
}

export interface WantedPortion {
  readonly list: string;
  readonly from: number;
  readonly verdict?: CheckVerdict | undefined;
}

/** The first portion from a position on, of those with a number that came out so. */
export function findPortion(
  query: Query,
  { list, from, verdict }: WantedPortion,
): Promise<PortionRow | undefined> {
  return query
    .selectFrom("records.number_check_portion")
    .selectAll()
    .where("list", "=", list)
    .where("position", ">=", from)
    .$if(verdict !== undefined, (wanted) => wanted.where(sql<boolean>`counts ? ${verdict}`))
    .orderBy("position")
    .limit(1)
    .executeTakeFirst();
}

/** The first portion of which the work is not done. */
export function findUndone(query: Query, list: string): Promise<PortionRow | undefined> {
  return query
    .selectFrom("records.number_check_portion")
    .selectAll()
    .where("list", "=", list)
    .where("done_at", "is", null)
    .orderBy("position")
    .limit(1)
    .executeTakeFirst();
}

type Place = Pick<PortionRow, "list" | "position">;

/** Marks that the numbers of a portion are kept; `false` where they were already. */
export async function markKept(
  query: Query,
  { list, position }: Place,
  at: Date,
): Promise<boolean> {
  const marked = await query
    .updateTable("records.number_check_portion")
    .set({ kept_at: at })
    .where("list", "=", list)
    .where("position", "=", position)
    .where("kept_at", "is", null)
    .returning("position")
    .executeTakeFirst();
  return marked !== undefined;
}

/** Keeps what came of a portion in the end; `false` where that was done already. */
export async function keepAnswers(
  query: Query,
  { list, position }: Place,
  answers: readonly KeptAnswer[],
  at: Date,
): Promise<boolean> {
  const kept = await query
    .updateTable("records.number_check_portion")
    .set({
      answers: JSON.stringify(answers),
      counts: JSON.stringify(countVerdicts(answers)),
      done_at: at,
    })
    .where("list", "=", list)
    .where("position", "=", position)
    .where("done_at", "is", null)
    .returning("position")
    .executeTakeFirst();
  return kept !== undefined;
}

/** How many numbers of a list came out how. */
export async function sumVerdicts(query: Query, list: string): Promise<VerdictCounts> {
  const { rows } = await sql<{ name: CheckVerdict; count: number }>`
    select name, sum(count::int)::int as count
    from records.number_check_portion, jsonb_each_text(counts) as counted (name, count)
    where list = ${list} group by name`.execute(query);
  return Object.fromEntries(rows.map(({ name, count }) => [name, count]));
}
