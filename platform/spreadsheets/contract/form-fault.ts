import * as z from "zod";

/** What is wrong with the form of a row, whatever it says. */
export const FormFault = z.enum([
  "too_few_cells",
  "too_many_cells",
  "truncated",
  "unclosed_quote",
  "cell_too_long",
  "control_characters",
  /** Of JSON whose vocabulary is known: an object stands where a text is meant, or the other way round. */
  "other_kind",
]);
export type FormFault = z.infer<typeof FormFault>;

/** Faults for which a row is not read: its cells may stand under the wrong columns. */
export const brokenForms: ReadonlySet<string> = new Set<FormFault>([
  "too_few_cells",
  "too_many_cells",
  "truncated",
  "unclosed_quote",
  "cell_too_long",
]);
