import { type Kysely, sql } from "kysely";
import type { Neighbourhood } from "#records/contract";
import type { RecordsTables } from "../../tables.ts";

type Query = Kysely<RecordsTables>;

/** Whose questions count, and since when. */
export interface Asker {
  readonly person: string;
  readonly since: Date;
}

/** All neighbours there can be, were they digits. */
const mostNeighbours = 10_000;
const highest = "\u{10FFFF}";

/** Numbers of a neighbourhood that a person asked, each once, found by the signs they share. */
export async function readNeighboursAsked(
  query: Query,
  { person, since }: Asker,
  { end, shared, length }: Pick<Neighbourhood, "end" | "shared" | "length">,
): Promise<string[]> {
  const from = end === "beginning" ? shared : [...shared].reverse().join("");
  const column = sql.ref(end === "beginning" ? "norm" : "rnorm");
  const { rows } = await sql<{ norm: string }>`
    select distinct norm from records.sought
    join records.kept_search on kept_search.id = sought.search
    where ${column} >= ${from} and ${column} < ${from + highest}
      and length(norm) = ${length} and norm !~ '[?*]'
      and asked_by = ${person} and asked_at > ${since}
    limit ${mostNeighbours}`.execute(query);
  return rows.map(({ norm }) => norm);
}

/** Which of the numbers the reader finds on record. */
export async function findOnRecord(query: Query, norms: readonly string[]): Promise<string[]> {
  if (norms.length === 0) return [];
  const { rows } = await sql<{ norm: string }>`
    select distinct norm from records.serial where norm = any(${[...norms]}::text[])`.execute(
    query,
  );
  return rows.map(({ norm }) => norm);
}
