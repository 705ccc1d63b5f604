import {
  buildCompanyGraph,
  buildLibraryIndex,
  type CompanyGraph,
  type LibraryIndex,
  layMemoryTable,
  type MemoryTable,
  type PackedArticle,
  type PackedArticles,
  type PackedLists,
  type PackSpan,
  readArticles,
  readLists,
  readTable,
} from "#reference/science";
import type { OpenPack } from "./open-pack.ts";

/** The code lists of a pack, with what is made of them. */
export interface KeptLists extends PackedLists {
  readonly companies: CompanyGraph;
  readonly library: LibraryIndex;
}

/** The table on this phone: what is asked for is unpacked then, and not what is not. */
export interface KeptTable {
  lists(): Promise<KeptLists>;
  /** Everything that is compared; each index is made when something first needs it. */
  table(): Promise<MemoryTable>;
  /** One entry in full, by the number of the entry itself. */
  findArticle(ref: string): Promise<PackedArticle | undefined>;
}

function onceAsked<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

async function readKeptLists({ plan, read }: OpenPack): Promise<KeptLists> {
  const packed = readLists(await read(plan.lists));
  const { companies, companyRelations, marks } = packed.lists;
  return {
    ...packed,
    companies: buildCompanyGraph(companies, companyRelations),
    library: buildLibraryIndex(marks),
  };
}

async function layTable({ plan, read }: OpenPack, { lists }: KeptLists): Promise<MemoryTable> {
  const { generation, changedAt } = plan;
  const { entries, ...compared } = readTable(await read(plan.table));
  const stamp = { generation, ...(changedAt !== undefined && { changedAt }) };
  return layMemoryTable({ ...stamp, ...compared, lists: { ...lists, entries } });
}

/** Keeps the portion read last: who compares or goes on to a sibling is often still in it. */
function portionReader({ read }: OpenPack): (span: PackSpan) => Promise<PackedArticles> {
  let last: { readonly from: number; readonly articles: Promise<PackedArticles> } | undefined;
  return (span) => {
    if (last?.from !== span.from) {
      last = { from: span.from, articles: read(span).then(readArticles) };
    }
    return last.articles;
  };
}

export function openKeptTable(pack: OpenPack): KeptTable {
  const lists = onceAsked(() => readKeptLists(pack));
  const table = onceAsked(async () => layTable(pack, await lists()));
  const readPortion = portionReader(pack);
  return {
    lists,
    table,
    async findArticle(ref) {
      const span = pack.plan.articlesOf(ref);
      const portion = span && (await readPortion(span));
      return portion?.find((one) => one.ref === ref);
    },
  };
}
