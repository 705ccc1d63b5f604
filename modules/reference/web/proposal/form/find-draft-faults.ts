import type { ArticleField } from "#reference/contract";
import type { ArticleFaultCode } from "#reference/science";
import { findValueFaults } from "./field-form.ts";
import { changesOf, type ProposalDraft } from "./proposal-draft.ts";

/** One thing to put right, with the address of its control. */
export interface DraftFault {
  readonly id: string;
  readonly field?: ArticleField;
  readonly fault: ArticleFaultCode | "source_missing" | "reason_missing" | "nothing";
  readonly row?: number;
  readonly column?: string;
}

/** The address of a field's control. */
export function controlId(field: ArticleField): string {
  return `field-${field}`;
}

/** Everything to put right before the draft can be looked over, in the order of the form. */
export function findDraftFaults(
  draft: ProposalDraft,
  required: readonly ArticleField[] = [],
): DraftFault[] {
  const changes = changesOf(draft);
  if (changes.length === 0) return [{ id: "reason", fault: "nothing" }];
  const absent = required.filter((field) => draft.fields[field] === undefined);
  return [
    ...absent.map((field) => ({ id: controlId(field), field, fault: "missing" as const })),
    ...changes.flatMap(({ field, value, source }): DraftFault[] => {
      const id = controlId(field);
      const wrong = findValueFaults(field, value).map(({ place, ...rest }) => ({
        ...rest,
        field,
        id: id + place,
      }));
      if (source !== "") return wrong;
      return [...wrong, { id: `${id}-source`, field, fault: "source_missing" }];
    }),
    ...(draft.reason.trim() === "" ? [{ id: "reason", fault: "reason_missing" as const }] : []),
  ];
}
