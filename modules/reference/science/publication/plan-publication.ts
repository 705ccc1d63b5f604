import type { Article, Conflict, EntryChange, FieldChange } from "#reference/contract";
import { articleDifference } from "../article/index.ts";
import { applyChanges, changeOfBulk, findConflicts, newDraft } from "./apply-changes.ts";
import { carryOver } from "./carry-over.ts";
import { type ArticleFault, checkArticle } from "./check-article.ts";
import { numberNewVariants } from "./number-variants.ts";
import type {
  Plan,
  PlanFacts,
  PlannedVersion,
  StandingVersion,
  Undone,
} from "./planned-version.ts";

type Kind<Name extends EntryChange["kind"]> = Extract<EntryChange, { kind: Name }>;

/**
 * What a proposed change does to the table as it stands. Fields that others published meanwhile stay
 * as they are now, and where they are the same fields the plan is a list of conflicts. Pure.
 */
export function planPublication(change: EntryChange, facts: PlanFacts): Plan {
  switch (change.kind) {
    case "edit":
      return planEdit(change, facts);
    case "new":
      return planNew(change, facts);
    case "merge":
      return planMerge(change, facts);
    case "split":
      return planSplit(change, facts);
    case "bulk":
      return planBulk(change, facts);
    case "undo":
      return planUndo(facts);
  }
}

/** An entry that is gone meanwhile cannot be changed: everything about it conflicts. */
const gone = (ref: string): Conflict => ({ ref, fields: [] });

function findOpen(facts: PlanFacts, ref: string): StandingVersion | undefined {
  const standing = facts.standing(ref);
  return standing?.isListed ? standing : undefined;
}

type Changed =
  | { readonly version: PlannedVersion }
  | { readonly conflict: Conflict }
  | { readonly faults: readonly ArticleFault[] };

/** One entry with fields changed, on top of what stands now. */
function changeEntry(
  ref: string,
  changes: readonly FieldChange[],
  facts: PlanFacts,
  change: "edited" | "split",
): Changed {
  const before = findOpen(facts, ref);
  const base = facts.base(ref);
  if (before === undefined || base === undefined) return { conflict: gone(ref) };
  const fields = findConflicts(base, before.article, changes);
  if (fields.length > 0) return { conflict: { ref, fields } };
  const checked = checkArticle(applyChanges(before.article, changes, facts.verifiedBy), ref);
  if ("faults" in checked) return checked;
  const version = before.version + 1;
  const last = facts.lastVariant?.(ref) ?? 0;
  const article = numberNewVariants(before.article, checked.article, last);
  return { version: { ref, version, article, isListed: true, change, before } };
}

function planEdit({ ref, changes }: Kind<"edit">, facts: PlanFacts): Plan {
  return asPlan([changeEntry(ref, changes, facts, "edited")]);
}

function asPlan(changed: readonly Changed[]): Plan {
  const conflicts = changed.flatMap((one) => ("conflict" in one ? [one.conflict] : []));
  if (conflicts.length > 0) return { conflicts };
  const faults = changed.flatMap((one) => ("faults" in one ? one.faults : []));
  if (faults.length > 0) return { faults };
  return { versions: changed.flatMap((one) => ("version" in one ? [one.version] : [])) };
}

function planNew({ changes }: Kind<"new">, { verifiedBy }: PlanFacts): Plan {
  const draft = applyChanges(newDraft(changes, verifiedBy), changes, verifiedBy);
  const checked = checkArticle(draft);
  if ("faults" in checked) return checked;
  return { versions: [newVersion(checked.article, "edited")] };
}

function newVersion(article: Article, change: "edited" | "split"): PlannedVersion {
  return { ref: undefined, version: 1, article, isListed: true, change };
}

function planMerge({ ref, into }: Kind<"merge">, facts: PlanFacts): Plan {
  const before = findOpen(facts, ref);
  const missing = [ref, into].filter((one) => findOpen(facts, one) === undefined);
  if (before === undefined || missing.length > 0) return { conflicts: missing.map(gone) };
  const { article, version } = before;
  const kept = keepCarried({ ref, into }, article, facts);
  if ("faults" in kept) return kept;
  const merged = { ref, version: version + 1, article, isListed: false, mergedInto: into };
  return { versions: [{ ...merged, change: "merged", before }, ...kept] };
}

/** The entry that stays, with what it lacks of the one that goes; none where it lacks nothing. */
function keepCarried(
  refs: Pick<Kind<"merge">, "ref" | "into">,
  from: Article,
  { standing, lastVariant }: PlanFacts,
): PlannedVersion[] | Extract<Plan, { faults: unknown }> {
  const before = standing(refs.into);
  if (before === undefined) return [];
  const checked = checkArticle(
    carryOver(before.article, from, refs, lastVariant?.(refs.into)),
    refs.into,
  );
  if ("faults" in checked) return checked;
  if (articleDifference(before.article, checked.article).length === 0) return [];
  const { into: ref } = refs;
  const version = before.version + 1;
  return [{ ref, version, article: checked.article, isListed: true, change: "merged", before }];
}

function planSplit({ ref, changes, apart }: Kind<"split">, facts: PlanFacts): Plan {
  const own = changeEntry(ref, changes, facts, "split");
  if (!("version" in own)) return asPlan([own]);
  const { before } = own.version;
  if (before === undefined) return { conflicts: [gone(ref)] };
  const draft = applyChanges(before.article, apart, facts.verifiedBy);
  const [first] = apart;
  const links = [...linksOf(draft.links), { kind: "split_from", ref, difference: [] }];
  const linked = { ...first, field: "links", value: links, source: first?.source ?? "" } as const;
  const checked = checkArticle(applyChanges(draft, [linked], facts.verifiedBy));
  if ("faults" in checked) return checked;
  return { versions: [own.version, newVersion(checked.article, "split")] };
}

function linksOf(links: unknown): readonly unknown[] {
  return Array.isArray(links) ? links : [];
}

/** One item more or less is taken from the list as it stands; only a set value can conflict. */
function planBulk({ entries, edit }: Kind<"bulk">, facts: PlanFacts): Plan {
  const now = (ref: string) => facts.standing(ref)?.article;
  const seen = edit.how === "set" ? facts : { ...facts, base: now };
  const changed = entries.flatMap(({ ref }): Changed[] => {
    const base = seen.base(ref);
    const change = base && changeOfBulk(base, edit);
    return change === undefined ? [] : [changeEntry(ref, [change], seen, "edited")];
  });
  return asPlan(changed);
}

function planUndo({ undone = [], standing }: PlanFacts): Plan {
  const overtaken = undone.filter(({ ref, version }) => standing(ref)?.version !== version);
  if (overtaken.length > 0) return { conflicts: overtaken.map(({ ref }) => gone(ref)) };
  return { versions: undone.flatMap((one) => undoOne(one, standing(one.ref))) };
}

function undoOne({ ref, before }: Undone, now: StandingVersion | undefined): PlannedVersion[] {
  if (now === undefined) return [];
  const { article, isListed, mergedInto } = before ?? { article: now.article, isListed: false };
  const next = { ref, version: now.version + 1, article, isListed, change: "undone" as const };
  return [{ ...next, before: now, ...(mergedInto !== undefined && { mergedInto }) }];
}
