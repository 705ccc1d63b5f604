import type { Article, EntryChange } from "#reference/contract";
import { type PlannedVersion, planPublication } from "#reference/science";
import { controlId, type DraftFault } from "./find-draft-faults.ts";
import { changesOf, type ProposalDraft } from "./proposal-draft.ts";

type OpenEntryChange = Extract<EntryChange, { kind: "edit" | "new" }>;

interface StandingVersion {
  readonly ref: string;
  readonly version: number;
  readonly article: Article;
}

/** The change a draft asks for. */
export function changeOf(
  entry: StandingVersion | undefined,
  draft: ProposalDraft,
): OpenEntryChange {
  const changes = changesOf(draft);
  if (entry === undefined) return { kind: "new", changes };
  return { kind: "edit", ref: entry.ref, baseVersion: entry.version, changes };
}

/** What the draft would do to the entry, or what is wrong with the article as a whole. */
export function planDraft(
  entry: StandingVersion | undefined,
  draft: ProposalDraft,
): { version: PlannedVersion | undefined; faults: DraftFault[] } {
  const standing = entry && { ...entry, isListed: true };
  const facts = { standing: () => standing, base: () => entry?.article };
  const plan = planPublication(changeOf(entry, draft), facts);
  if ("versions" in plan) return { version: plan.versions[0], faults: [] };
  if ("conflicts" in plan) return { version: undefined, faults: [] };
  const faults = plan.faults.map(({ field, fault }) => ({ id: controlId(field), field, fault }));
  return { version: undefined, faults };
}
