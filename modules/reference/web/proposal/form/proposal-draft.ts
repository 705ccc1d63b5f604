import { useEffect, useState } from "react";
import type { ArticleField, FieldChange } from "#reference/contract";
import { type FormValue, fromForm } from "./field-form.ts";

/** One field that is being changed. */
export interface FieldDraft {
  readonly value: FormValue;
  readonly source: string;
  /** As the date field writes it; empty where the source has none. */
  readonly date: string;
}

/** A proposal as it is being written: only the fields that were taken up. */
export interface ProposalDraft {
  readonly fields: Readonly<Partial<Record<ArticleField, FieldDraft>>>;
  readonly reason: string;
}

export const emptyDraft: ProposalDraft = { fields: {}, reason: "" };

/** The draft under this name: it survives a reload and ends when it is sent or the tab is closed. */
export function useProposalDraft(name: string, first: ProposalDraft = emptyDraft) {
  const key = `proofmark.proposal.${name}`;
  const [draft, setDraft] = useState<ProposalDraft>(() => restore(key) ?? first);
  useEffect(() => sessionStorage.setItem(key, JSON.stringify(draft)), [key, draft]);
  return {
    draft,
    setReason: (reason: string) => setDraft((before) => ({ ...before, reason })),
    take: (field: ArticleField, changes: FieldDraft) =>
      setDraft((before) => ({ ...before, fields: { ...before.fields, [field]: changes } })),
    drop: (field: ArticleField) => setDraft((before) => without(before, field)),
    /** The next visit begins anew. */
    forget: () => sessionStorage.removeItem(key),
    clear: () => setDraft(first),
  };
}

function restore(key: string): ProposalDraft | undefined {
  try {
    const kept = sessionStorage.getItem(key);
    return kept === null ? undefined : { ...emptyDraft, ...(JSON.parse(kept) as ProposalDraft) };
  } catch {
    return undefined;
  }
}

function without(draft: ProposalDraft, field: ArticleField): ProposalDraft {
  const { [field]: _, ...fields } = draft.fields;
  return { ...draft, fields };
}

/** What the draft would change, in the shape that is sent. */
export function changesOf({ fields }: ProposalDraft): FieldChange[] {
  return Object.entries(fields).map(([name, { value, source, date }]) => {
    const field = name as ArticleField;
    const sourced = { source: source.trim(), ...(date !== "" && { date }) };
    return { field, value: fromForm(field, value), ...sourced };
  });
}
