import {
  Article,
  type ArticleField,
  type BulkEdit,
  type FieldChange,
  type Provenance,
} from "#reference/contract";
import {
  isListField,
  type ListField,
  rowProvenanceOf,
  rowsOf,
  type Sourced,
  sameValue,
  withRows,
} from "../article/index.ts";

/** An article to be: it has not been checked that it is one. */
export type ArticleDraft = Readonly<Record<string, unknown>> & Sourced;

type StatedSource = Pick<FieldChange, "source" | "date">;

/** A changed field is as good as the editors who accept it; `verifiedBy` names their members. */
function provenanceFrom(
  { source, date }: StatedSource,
  verifiedBy: string | undefined,
): Provenance {
  return {
    source,
    ...(date !== undefined && { date }),
    state: "verified",
    ...(verifiedBy !== undefined && { verifiedBy }),
  };
}

function withValue(draft: ArticleDraft, field: ArticleField, value: unknown): ArticleDraft {
  if (value !== null && value !== undefined) return { ...draft, [field]: value };
  if (isListField(field)) return { ...draft, [field]: [] };
  const { [field]: _, ...rest } = draft;
  return rest;
}

function withSource(
  draft: ArticleDraft,
  field: ArticleField,
  provenance: Provenance,
): ArticleDraft {
  const known = draft.fieldProvenance ?? {};
  return { ...draft, fieldProvenance: { ...known, [field]: provenance } };
}

/** Saying again what is verified from the same source is no change, whoever says it. */
function saysTheSame(draft: ArticleDraft, { field, value, source, date }: FieldChange): boolean {
  const isList = isListField(field) && draft.rowProvenance?.[field] === undefined;
  const known = draft.fieldProvenance?.[field] ?? (isList ? draft.provenance : undefined);
  const isSourced = known?.state === "verified" && known.source === source && known.date === date;
  return isSourced && sameValue(draft[field] ?? null, value ?? null);
}

/**
 * A list in place of another: rows that stood keep their source, the others have that of the change. The
 * same list again is said as a whole by the new source.
 */
function withList(
  draft: ArticleDraft,
  field: ListField,
  rows: readonly unknown[],
  provenance: Provenance,
): ArticleDraft {
  const standing = rowsOf(draft, field);
  const isRestated = sameValue(rows, standing);
  const sourced = rows.map((row) => {
    const isKept = !isRestated && standing.some((one) => sameValue(one, row));
    return { row, provenance: (isKept && rowProvenanceOf(draft, field, row)) || provenance };
  });
  return withRows(draft, field, sourced);
}

/** The rows as the article will hold them; undefined where they are none, which the check will say. */
function readRows(field: ArticleField, value: unknown): readonly unknown[] | undefined {
  const parsed = Article.shape[field].safeParse(value);
  return parsed.success && Array.isArray(parsed.data) ? parsed.data : undefined;
}

/** The article with fields changed and what is new in them sourced. Nothing else is touched. */
export function applyChanges(
  base: ArticleDraft,
  changes: readonly FieldChange[],
  verifiedBy?: string,
): ArticleDraft {
  return changes.reduce((draft, change) => {
    if (saysTheSame(draft, change)) return draft;
    const { field, value, ...source } = change;
    const provenance = provenanceFrom(source, verifiedBy);
    const rows = isListField(field) ? readRows(field, value) : undefined;
    if (isListField(field) && rows !== undefined && rows.length > 0)
      return withList(draft, field, rows, provenance);
    return withSource(withValue(draft, field, value), field, provenance);
  }, base);
}

/** What a new entry starts from: nothing known, sourced as its first field is. */
export function newDraft(changes: readonly FieldChange[], verifiedBy?: string): ArticleDraft {
  const [first] = changes;
  const provenance = provenanceFrom(first ?? { source: "–" }, verifiedBy);
  return { state: "verified", provenance };
}

/** What a bulk edit does to one article; undefined where it changes nothing. */
export function changeOfBulk(article: Article, edit: BulkEdit): FieldChange | undefined {
  const { field, how, value: given, ...source } = edit;
  const value = how === "set" ? given : changedList(article[field], how, given);
  if (value === undefined || sameValue(value ?? null, article[field] ?? null)) return undefined;
  return { field, value, ...source };
}

function changedList(list: unknown, how: "add" | "remove", item: unknown): unknown {
  if (!Array.isArray(list)) return undefined;
  const has = list.some((one) => sameValue(one, item));
  if (how === "add") return has ? undefined : [...(list as unknown[]), item];
  return has ? list.filter((one) => !sameValue(one, item)) : undefined;
}

/** Fields that were published otherwise since the author read them, and not as proposed. */
export function findConflicts(
  base: Article,
  standing: Article,
  changes: readonly FieldChange[],
): ArticleField[] {
  return changes
    .filter(({ field, value }) => {
      const now: unknown = standing[field];
      return !sameValue(base[field], now) && !sameValue(now ?? null, value ?? null);
    })
    .map(({ field }) => field);
}
