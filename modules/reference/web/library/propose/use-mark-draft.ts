import { useEffect, useState } from "react";
import type { MarkDraft } from "./mark-draft.ts";

/** The draft under this name: it survives a reload and ends when it is sent or the tab is closed. */
export function useMarkDraft(name: string, first: MarkDraft) {
  const key = `proofmark.proposal.mark.${name}`;
  const [draft, setDraft] = useState<MarkDraft>(() => restore(key, first));
  useEffect(() => sessionStorage.setItem(key, JSON.stringify(draft)), [key, draft]);
  return {
    draft,
    write: (changes: Partial<MarkDraft>) => setDraft((before) => ({ ...before, ...changes })),
    /** The next visit begins anew. */
    forget: () => sessionStorage.removeItem(key),
  };
}

function restore(key: string, first: MarkDraft): MarkDraft {
  try {
    const kept = sessionStorage.getItem(key);
    return kept === null ? first : { ...first, ...(JSON.parse(kept) as MarkDraft) };
  } catch {
    return first;
  }
}
