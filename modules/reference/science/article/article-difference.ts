import {
  type Article,
  ArticleField,
  type FieldDifference,
  type ItemDifference,
  type Provenance,
  type RowProvenance,
} from "#reference/contract";
import { isListField, itemKey, type ListField } from "./item-key.ts";
import { provenanceOf } from "./provenance-of.ts";
import { rowsApart } from "./row-provenance.ts";
import { sameValue } from "./same-value.ts";

/** What differs between two versions of an article, field by field in the order of the fields. */
export function articleDifference(
  before: Article | undefined,
  after: Article | undefined,
): FieldDifference[] {
  return ArticleField.options.flatMap((field) => {
    const difference = valueDifference(field, before?.[field], after?.[field]);
    const provenance = sourceDifference(field, before, after);
    const rows = isListField(field) ? newlyApart(field, before, after) : [];
    if (difference === undefined && provenance === undefined && rows.length === 0) return [];
    return [
      {
        field,
        ...difference,
        ...(provenance && { provenance }),
        ...(rows.length > 0 && { rows }),
      },
    ];
  });
}

function newlyApart(
  field: ListField,
  before: Article | undefined,
  after: Article | undefined,
): RowProvenance[] {
  const was = before === undefined ? [] : rowsApart(before, field);
  const is = after === undefined ? [] : rowsApart(after, field);
  return is
    .filter((one) => !was.some((other) => sameValue(one, other)))
    .map(({ row, provenance }) => ({ row, ...provenance }));
}

type ValueDifference = Pick<FieldDifference, "before" | "after" | "items">;

function valueDifference(
  field: ArticleField,
  before: unknown,
  after: unknown,
): ValueDifference | undefined {
  if (isListField(field)) {
    const items = itemDifference(field, asList(before), asList(after));
    return items && { items };
  }
  if (sameValue(before, after)) return undefined;
  return { ...(before !== undefined && { before }), ...(after !== undefined && { after }) };
}

function asList(value: unknown): readonly unknown[] {
  return (value ?? []) as readonly unknown[];
}

/** Undefined where both lists say the same; a mere change of order is told as changed items. */
function itemDifference(
  field: ListField,
  before: readonly unknown[],
  after: readonly unknown[],
): ItemDifference | undefined {
  if (sameValue(before, after)) return undefined;
  const was = byKey(field, before);
  const is = byKey(field, after);
  const added = [...is].filter(([key]) => !was.has(key)).map(([, item]) => item);
  const removed = [...was].filter(([key]) => !is.has(key)).map(([, item]) => item);
  const changed = [...is].flatMap(([key, item]) =>
    was.has(key) && !sameValue(was.get(key), item) ? [{ before: was.get(key), after: item }] : [],
  );
  if (added.length + removed.length + changed.length > 0) return { added, removed, changed };
  return { added, removed, changed: moved(before, after) };
}

/** Two items with one key are told apart by their place. */
function byKey(field: ListField, items: readonly unknown[]): Map<string, unknown> {
  const known = new Map<string, unknown>();
  for (const item of items) {
    let key = itemKey(field, item);
    while (known.has(key)) key += "+";
    known.set(key, item);
  }
  return known;
}

function moved(before: readonly unknown[], after: readonly unknown[]) {
  return after.flatMap((item, at) =>
    sameValue(before[at], item) ? [] : [{ before: before[at], after: item }],
  );
}

function sourceDifference(
  field: ArticleField,
  before: Article | undefined,
  after: Article | undefined,
): { before?: Provenance; after?: Provenance } | undefined {
  const was = before && provenanceOf(before, field);
  const is = after && provenanceOf(after, field);
  if (sameValue(was, is)) return undefined;
  return { ...(was && { before: was }), ...(is && { after: is }) };
}
