import type { MarkDraft, MarkFault } from "./mark-draft.ts";

/** What the parts of the form work with. */
export interface MarkFieldsProps {
  readonly draft: MarkDraft;
  readonly onWrite: (changes: Partial<MarkDraft>) => void;
  /** What is wrong with a control, where something is. */
  readonly wrongWith: (control: MarkFault["control"]) => string | undefined;
}
