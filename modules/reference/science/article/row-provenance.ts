import type { Article, ArticleField, Provenance } from "#reference/contract";
import type { ListField } from "./item-key.ts";
import { sameValue } from "./same-value.ts";

/** An article, or one that is still being made, as far as sources are told of it. */
export type Sourced = Partial<Pick<Article, "provenance" | "fieldProvenance" | "rowProvenance">> &
  Partial<Readonly<Record<ArticleField, unknown>>>;

/** One row of a list with where it was taken from. */
export interface SourcedRow {
  readonly row: unknown;
  readonly provenance: Provenance;
}

export function rowsOf(article: Sourced, field: ListField): readonly unknown[] {
  const list: unknown = article[field];
  return Array.isArray(list) ? list : [];
}

function listProvenance(article: Sourced, field: ListField): Provenance | undefined {
  return article.fieldProvenance?.[field] ?? article.provenance;
}

/** Where one row of a list was taken from: its own source, or that of the list. */
export function rowProvenanceOf(
  article: Sourced,
  field: ListField,
  row: unknown,
): Provenance | undefined {
  const own = article.rowProvenance?.[field]?.find((one) => sameValue(one.row, row));
  if (own === undefined) return listProvenance(article, field);
  const { row: _, ...provenance } = own;
  return provenance;
}

/** The rows of a list that have another source than the list as a whole. */
export function rowsApart(article: Sourced, field: ListField): SourcedRow[] {
  return rowsOf(article, field).flatMap((row) => {
    const provenance = rowProvenanceOf(article, field, row);
    const isApart = provenance && !sameValue(provenance, listProvenance(article, field));
    return isApart ? [{ row, provenance }] : [];
  });
}

/**
 * The article with these rows in a list, each with its own source. The list keeps the source it had
 * while any row is from there, unless another is preferred; the rows from elsewhere say so themselves.
 */
export function withRows<A extends Sourced>(
  article: A,
  field: ListField,
  rows: readonly SourcedRow[],
  prefer: Provenance | undefined = listProvenance(article, field),
): A {
  const isUsed = rows.some(({ provenance }) => sameValue(provenance, prefer));
  const base = isUsed ? prefer : mostUsed(rows);
  const { [field]: _, ...fields } = article.fieldProvenance ?? {};
  const { [field]: __, ...lists } = article.rowProvenance ?? {};
  const apart = rows.filter(({ provenance }) => !sameValue(provenance, base));
  const own = apart.map(({ row, provenance }) => ({ row, ...provenance }));
  const { rowProvenance: ___, ...rest } = article;
  const rowProvenance = { ...lists, ...(own.length > 0 && { [field]: own }) };
  return {
    ...rest,
    [field]: rows.map(({ row }) => row),
    fieldProvenance: {
      ...fields,
      ...(base !== undefined && !sameValue(base, article.provenance) && { [field]: base }),
    },
    ...(Object.keys(rowProvenance).length > 0 && { rowProvenance }),
  } as A;
}

function mostUsed(rows: readonly SourcedRow[]): Provenance | undefined {
  const groups = Map.groupBy(rows, ({ provenance }) => JSON.stringify(provenance));
  const [most] = [...groups.values()].sort((a, b) => b.length - a.length);
  return most?.[0]?.provenance;
}
