import type { MarkFault } from "./mark-draft.ts";

/** The address of a control of the form, for the summary of what is wrong. */
export function markControl(control: MarkFault["control"]): string {
  return `mark-${control}`;
}
