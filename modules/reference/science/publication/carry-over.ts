import type { Article } from "#reference/contract";
import { itemKey, provenanceOf, rowProvenanceOf, rowsOf, withRows } from "../article/index.ts";
import {
  joinLists,
  mergePlain,
  mergeVariants,
  placeClass,
  withProvenance,
} from "../import/index.ts";

/** What an entry says beyond another one it is merged into; the numbers are those of both. */
interface Merging {
  readonly ref: string;
  readonly into: string;
}

const mostItems = { markings: 80, parts: 20, pictures: 60, links: 60, legalClasses: 200 } as const;

/**
 * The article of an entry with what it lacks of one that is merged into it, each row and field with its
 * own source. What both say otherwise stays as it stands; the other's name becomes one of its names.
 */
export function carryOver(into: Article, from: Article, refs: Merging, lastVariant = 0): Article {
  const stated = withModelAsName(from);
  const { variants, numbers } = mergeVariants(into, stated, "complete", { lastVariant });
  const all = (variants.variants ?? []).map(({ number }) => number);
  const { makeCode: _, ...plain } = mergePlain(into, stated, "complete");
  const classes = stated.legalClasses.flatMap((one) => placeClass(one, { numbers, all }));
  const links = stated.links.filter(({ ref }) => ref !== refs.ref && ref !== refs.into);
  const lists = joinLists(into, stated);
  const next: Article = {
    ...into,
    ...plain,
    ...variants,
    ...lists,
    markings: joined("markings", into.markings, stated.markings),
    parts: joined("parts", into.parts, stated.parts),
    pictures: joined("pictures", into.pictures, stated.pictures),
    links: joined("links", into.links, links),
    legalClasses: joined("legalClasses", into.legalClasses, classes),
  };
  return withProvenance(into, next, { stated, numbers, isEdition: false });
}

function joined<Row>(
  field: keyof typeof mostItems,
  own: readonly Row[],
  more: readonly Row[],
): Row[] {
  const known = new Set(own.map((row) => itemKey(field, row)));
  const lacking = more.filter((row) => !known.has(itemKey(field, row)));
  return [...own, ...lacking].slice(0, mostItems[field]);
}

/** Who knows the gun by the name of the entry that goes must find it. */
function withModelAsName(article: Article): Article {
  const field = "alsoKnownAs";
  const named = { row: article.model, provenance: provenanceOf(article, "model") };
  const rows = [
    ...rowsOf(article, field).map((row) => ({
      row,
      provenance: rowProvenanceOf(article, field, row),
    })),
    named,
  ].map(({ row, provenance }) => ({ row, provenance: provenance ?? article.provenance }));
  return withRows(article, field, rows);
}
