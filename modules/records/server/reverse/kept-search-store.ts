import { sql } from "kysely";
import type { PreparedStatement } from "#platform/database";
import type { CameOfSearch, RecordSearch } from "#records/contract";
import { keyVersion, type PlannedStep, serialKeys } from "#records/science";
import type { RecordsTransaction } from "../records-desk.ts";

/** Whose search it is, and what was asked. */
export interface NewKeptSearch {
  readonly id: string;
  readonly member: string;
  readonly agency: string;
  readonly person: string;
  readonly at: Date;
  readonly question: RecordSearch;
  readonly came: CameOfSearch;
}

/** What keeps a search, so that records that come later find it. */
export function keepSearch({
  id,
  member,
  agency,
  person,
  at,
  question,
  came,
}: NewKeptSearch): PreparedStatement[] {
  const readings = question.numbers.flatMap(({ text }) => serialKeys(text));
  const keys = [...new Map(readings.map((reading) => [reading.norm, reading])).values()];
  return [
    {
      name: "records_keep_search",
      text: `insert into records.kept_search
        (id, asked_by, asked_at, question, came, owner_member, owner_agency, handling, disclosure)
        values ($1, $2, $3, $4, $5, $6, $7, 'restricted', 'silent')`,
      values: [id, person, at, JSON.stringify(question), JSON.stringify(came), member, agency],
    },
    {
      name: "records_keep_sought",
      text: `insert into records.sought
        (search, norm, rnorm, skel, key_version, owner_member, owner_agency, handling, disclosure)
        select $1, norm, rnorm, skel, $2, $3, $4, 'restricted', 'silent'
        from unnest($5::text[], $6::text[], $7::text[]) as keys (norm, rnorm, skel)`,
      values: [
        id,
        keyVersion,
        member,
        agency,
        keys.map(({ norm }) => norm),
        keys.map(({ rnorm }) => rnorm),
        keys.map(({ skel }) => skel),
      ],
    },
  ];
}

/** A kept search that a step found. */
export interface FoundSearch {
  readonly id: string;
  readonly question: RecordSearch;
  readonly member: string;
  readonly agency: string;
}

/** What a step asks of a number's keys; undefined where only ranks of guns are asked. */
export function conditionOf({ step }: PlannedStep) {
  if (step.kind === "keys") return sql`skel = any(${step.keys}::text[])`;
  if (step.kind !== "range") return undefined;
  const column = sql.ref(step.column);
  return step.to === undefined
    ? sql`${column} >= ${step.from}`
    : sql`${column} >= ${step.from} and ${column} < ${step.to}`;
}

/** The kept searches that steps find which this record was not told to yet; needs the principal `records_matcher`. */
export async function findSearches(
  transaction: RecordsTransaction,
  record: string,
  steps: readonly PlannedStep[],
): Promise<FoundSearch[]> {
  const found = steps.flatMap((step) => {
    const condition = conditionOf(step);
    return condition === undefined
      ? []
      : [sql`(select distinct search from records.sought where ${condition} limit ${step.most})`];
  });
  if (found.length === 0) return [];
  // In one statement: every record that is entered asks for a dozen steps.
  const { rows } = await sql<FoundSearch>`
    select k.id, k.question, k.owner_member as member, k.owner_agency as agency
    from records.kept_search k
    where k.id = any(array(${sql.join(found, sql` union `)}))
      and not exists (select from records.reverse_hit h where h.record = ${record} and h.search = k.id)`.execute(
    transaction,
  );
  return rows;
}

/** A search that is kept, where the reader's side put it. */
export async function findKeptSearch(
  transaction: RecordsTransaction,
  id: string,
): Promise<{ question: RecordSearch; came: CameOfSearch | null; at: Date } | undefined> {
  return transaction
    .selectFrom("records.kept_search")
    .select(["question", "came", "asked_at as at"])
    .where("id", "=", id)
    .executeTakeFirst();
}

/** The searches of a member that steps find, as far as the reader may see them. */
export async function findOwnSearches(
  transaction: RecordsTransaction,
  steps: readonly PlannedStep[],
  { member, since }: { member: string; since: Date },
): Promise<(FoundSearch & { at: Date })[]> {
  const found = new Map<string, FoundSearch & { at: Date }>();
  for (const step of steps) {
    const condition = conditionOf(step);
    if (condition === undefined) continue;
    const { rows } = await sql<FoundSearch & { at: Date }>`
      select k.id, k.question, k.owner_member as member, k.owner_agency as agency, k.asked_at as at
      from (select distinct search from records.sought
        where ${condition} and owner_member = ${member} limit ${step.most}) found
      join records.kept_search k on k.id = found.search
      where k.asked_at >= ${since}`.execute(transaction);
    for (const row of rows) found.set(row.id, row);
  }
  return [...found.values()];
}

/** Marks that a search was told of a record; `false` where it was already. */
export async function insertReverseHit(
  transaction: RecordsTransaction,
  { record, search, at }: { record: string; search: FoundSearch; at: Date },
): Promise<boolean> {
  const { rows } = await sql`
    insert into records.reverse_hit (record, search, told_at, owner_member, owner_agency, handling, disclosure)
    values (${record}, ${search.id}, ${at}, ${search.member}, ${search.agency}, 'restricted', 'silent')
    on conflict do nothing returning record`.execute(transaction);
  return rows.length > 0;
}

/** What another member's reader may know of a record: all, whom to ask, or nothing. */
export async function findShown(
  transaction: RecordsTransaction,
  record: string,
): Promise<"match" | "pointer" | undefined> {
  const { rows } = await sql<{ opens: boolean }>`
    select exists (select from records.record r where r.id = s.record) as opens
    from records.serial s where s.record = ${record} limit 1`.execute(transaction);
  const [row] = rows;
  if (row === undefined) return undefined;
  return row.opens ? "match" : "pointer";
}

/** The serials a record is found by. */
export async function listNorms(
  transaction: RecordsTransaction,
  record: string,
): Promise<string[]> {
  const rows = await transaction
    .selectFrom("records.serial")
    .select("norm")
    .where("record", "=", record)
    .orderBy("norm")
    .execute();
  return rows.map(({ norm }) => norm);
}

/** Numbers that were sought, at most so many; needs the principal `records_matcher`. */
export function listSought(
  transaction: RecordsTransaction,
  most: number,
): Promise<{ norm: string; rnorm: string; skel: string }[]> {
  return transaction
    .selectFrom("records.sought")
    .select(["norm", "rnorm", "skel"])
    .limit(most)
    .execute();
}
