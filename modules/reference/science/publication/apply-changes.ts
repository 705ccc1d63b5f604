import {
  type Article,
  type ArticleField,
  type BulkEdit,
  type FieldChange,
  type Provenance,
} from "#reference/contract";
import { isListField, sameValue } from "../article/index.ts";

/** An article to be: it has not been checked that it is one. */
export type ArticleDraft = Readonly<Record<string, unknown>>;

type Sourced = Pick<FieldChange, "source" | "date">;

/** A changed field is as good as the editors who accept it; `verifiedBy` names their members. */
function provenanceFrom({ source, date }: Sourced, verifiedBy: string | undefined): Provenance {
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
  const known = (draft.fieldProvenance ?? {}) as Article["fieldProvenance"];
  return { ...draft, fieldProvenance: { ...known, [field]: provenance } };
}

/** Saying again what is verified from the same source is no change, whoever says it. */
function saysTheSame(draft: ArticleDraft, { field, value, source, date }: FieldChange): boolean {
  const known = ((draft.fieldProvenance ?? {}) as Article["fieldProvenance"])[field];
  const isSourced = known?.state === "verified" && known.source === source && known.date === date;
  return isSourced && sameValue(draft[field] ?? null, value ?? null);
}

/** The article with fields changed and each changed field sourced. Nothing else is touched. */
export function applyChanges(
  base: ArticleDraft,
  changes: readonly FieldChange[],
  verifiedBy?: string,
): ArticleDraft {
  return changes.reduce((draft, change) => {
    if (saysTheSame(draft, change)) return draft;
    const { field, value, ...source } = change;
    return withSource(withValue(draft, field, value), field, provenanceFrom(source, verifiedBy));
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
