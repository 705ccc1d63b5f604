import * as z from "zod";

/** Where an import of records stands. Those that end in -ing are at work. */
export const RecordImportState = z.enum([
  "reading",
  "unreadable",
  "read",
  "planning",
  "planned",
  "entering",
  "entered",
  "undoing",
  "undone",
  "abandoned",
]);
export type RecordImportState = z.infer<typeof RecordImportState>;

/** What a person does with an import once its columns are explained. */
export const RecordImportStep = z.enum(["enter", "undo", "abandon"]);
export type RecordImportStep = z.infer<typeof RecordImportStep>;

/** From which states a step leads where. */
export const recordImportSteps: Readonly<
  Record<RecordImportStep, { from: readonly RecordImportState[]; to: RecordImportState }>
> = {
  enter: { from: ["planned"], to: "entering" },
  undo: { from: ["entered"], to: "undoing" },
  abandon: { from: ["unreadable", "read", "planned"], to: "abandoned" },
};

/** Days after its last change at which the file of an import and what was found in it are let go. */
export const IMPORT_KEPT_DAYS = 90;
