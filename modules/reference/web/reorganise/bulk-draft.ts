import type { ArticleField, BulkEdit } from "#reference/contract";
import { isListField } from "#reference/science";
import { type FormValue, findValueFaults, fromForm, toForm } from "../proposal/form/field-form.ts";

/** A bulk edit as it is being written. */
export interface BulkDraft {
  readonly field: ArticleField | "";
  readonly how: BulkEdit["how"];
  /** For adding and taking away, a list with the one item. */
  readonly value: FormValue;
  readonly source: string;
  readonly date: string;
}

export const emptyBulk: BulkDraft = { field: "", how: "set", value: "", source: "", date: "" };

/** The draft for another field: lists are added to, single values set. */
export function chooseField(field: ArticleField | ""): Partial<BulkDraft> {
  if (field === "") return { field };
  return { field, how: isListField(field) ? "add" : "set", value: toForm(field, undefined) };
}

function valueOf({ field, value }: BulkDraft): unknown {
  return field === "" ? null : fromForm(field, value);
}

/** What the draft asks for; an item of a list stands alone. */
export function editOf(draft: BulkDraft): BulkEdit {
  const { field, how, source, date } = draft;
  const written = valueOf(draft);
  const value: unknown = how === "set" ? written : (written as unknown[])[0];
  const dated = date === "" ? {} : { date };
  return { field: field === "" ? "make" : field, how, value, source: source.trim(), ...dated };
}

export type BulkFault = "field" | "value" | "source";

/** What cannot be sent like this. */
export function findBulkFaults(draft: BulkDraft): BulkFault[] {
  const { field, how, source } = draft;
  if (field === "") return ["field"];
  const written = valueOf(draft);
  const isOne = how === "set" || (Array.isArray(written) && written.length === 1);
  const isWrong = !isOne || findValueFaults(field, written).length > 0;
  return [
    ...(isWrong ? ["value" as const] : []),
    ...(source.trim() === "" ? ["source" as const] : []),
  ];
}
