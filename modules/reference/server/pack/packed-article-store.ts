import { type Kysely, sql } from "kysely";
import type { Article } from "#reference/contract";
import { articleRef, mostBeside, type PackedArticle } from "#reference/science";
import { nameEntries } from "../entry/entry-store.ts";
import type { ReferenceTables } from "../tables.ts";

/** Entries in one section: what a phone unpacks to show one, some tens of kilobytes. */
const portion = 400;

type Linking = PackedArticle["linkedFrom"][number];

/** What stands elsewhere and belongs to an entry's page, by its number. */
interface Around {
  readonly linkedFrom: ReadonlyMap<string, readonly Linking[]>;
  readonly merged: ReadonlyMap<string, readonly string[]>;
}

function gather<T>(rows: readonly T[], keyOf: (row: T) => string): Map<string, T[]> {
  const lists = new Map<string, T[]>();
  for (const row of rows) {
    const list = lists.get(keyOf(row));
    if (list === undefined) lists.set(keyOf(row), [row]);
    else list.push(row);
  }
  return lists;
}

/** Who links to whom, in the order in which an entry's page shows it. */
async function readLinks(query: Kysely<ReferenceTables>) {
  const { rows } = await sql<Linking & { target: string }>`
    select link ->> 'ref' as target, entry.ref, make, model, link ->> 'kind' as kind
    from reference.entry cross join jsonb_array_elements(coalesce(article -> 'links', '[]')) as link
    where is_listed order by kind, make, model, entry.ref`.execute(query);
  return gather(rows, ({ target }) => target);
}

async function readMerged(query: Kysely<ReferenceTables>) {
  const rows = await query
    .selectFrom("reference.entry")
    .select(["ref", "merged_into"])
    .where("merged_into", "is not", null)
    .orderBy("ref")
    .execute();
  return gather(rows, (row) => row.merged_into ?? "");
}

async function readAround(query: Kysely<ReferenceTables>): Promise<Around> {
  const links = await readLinks(query);
  const merged = await readMerged(query);
  const shown = [...links].map(
    ([target, list]) =>
      [target, list.slice(0, mostBeside).map(({ target: _, ...one }) => one)] as const,
  );
  return {
    linkedFrom: new Map(shown),
    merged: new Map([...merged].map(([ref, list]) => [ref, list.map((one) => one.ref)])),
  };
}

interface Row {
  readonly ref: string;
  readonly version: number;
  readonly changed_at: Date;
  readonly article: Article;
}

async function readPortion(query: Kysely<ReferenceTables>, after: string): Promise<Row[]> {
  const { rows } = await sql<Row>`
    select ref, version, changed_at, article from reference.entry
    where is_listed and ref collate "C" > ${after} order by ref collate "C" limit ${portion}`.execute(
    query,
  );
  return rows;
}

function linkedRefs({ article }: Row): string[] {
  return article.links.map((link) => articleRef(link.ref));
}

async function packRows(query: Kysely<ReferenceTables>, rows: readonly Row[], around: Around) {
  const named = await nameEntries(query, [...new Set(rows.flatMap(linkedRefs))]);
  const names = new Map(named.map((one) => [one.ref, one]));
  return rows.map((row): PackedArticle => {
    const { ref, version, changed_at, article } = row;
    return {
      ref,
      version,
      changedAt: changed_at.toISOString(),
      article: { ...article, pictures: [] },
      photographs: article.pictures.length,
      links: [...new Set(linkedRefs(row))].flatMap((one) => names.get(one) ?? []),
      linkedFrom: around.linkedFrom.get(ref) ?? [],
      merged: around.merged.get(ref) ?? [],
    };
  });
}

/** Listed entries as their pages show them, portion by portion in the order of their numbers. */
export async function* readPackedArticles(
  query: Kysely<ReferenceTables>,
): AsyncGenerator<readonly PackedArticle[]> {
  const around = await readAround(query);
  let after: string | undefined = "";
  while (after !== undefined) {
    const rows = await readPortion(query, after);
    if (rows.length > 0) yield await packRows(query, rows, around);
    after = rows.length < portion ? undefined : rows.at(-1)?.ref;
  }
}
