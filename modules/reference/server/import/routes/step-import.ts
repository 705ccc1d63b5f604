import type { Caller } from "#platform/access/contract";
import type { Database } from "#platform/database";
import { problem } from "#platform/http/contract";
import { describeAct } from "#platform/ledger/contract";
import {
  type ImportBatch,
  type ImportStep,
  importActs,
  importErrors,
  importSteps,
} from "#reference/contract";
import { type BatchChange, type BatchRow, hasImportSince } from "../batch/batch-store.ts";
import { type Changing, changeImport } from "../batch/change-import.ts";
import { deleteParts } from "../file/part-store.ts";
import { publishImport } from "../publish/publish-import.ts";
import { undoImport } from "../publish/undo-import.ts";

const tasks: Partial<Record<ImportStep, string>> = {
  confirm: publishImport.id,
  confirm_undo: undoImport.id,
};

/**
 * One step of a person. Publishing and undoing take two editors (invariant 4): persons are compared,
 * never accounts, and a constraint of the table says the same.
 */
export function stepImport(
  database: Database<unknown>,
  changing: Changing,
  step: ImportStep,
): Promise<ImportBatch> {
  const { from, to } = importSteps[step];
  return changeImport(database, changing, from, async (batch, transaction) => {
    proveSecond(batch, changing.caller, step);
    const isPublication = step === "submit" || step === "confirm";
    const generation = batch.planned_generation ?? 0;
    if (isPublication && (await hasImportSince(transaction, batch.id, generation)))
      throw problem(importErrors.stale);
    if (step === "abandon") await deleteParts(transaction, batch.id);
    const task = tasks[step];
    return {
      change: { ...noteDoer(step, changing.caller), state: to },
      act: describeAct(importActs.stepped, batch.id, { step }),
      ...(task !== undefined && { task }),
    };
  });
}

function proveSecond(batch: BatchRow, { person }: Caller, step: ImportStep): void {
  const isOwn =
    (step === "confirm" && batch.submitted_by === person) ||
    (step === "confirm_undo" && batch.undo_asked_by === person);
  if (isOwn) throw problem(importErrors.secondEditorNeeded);
}

function noteDoer(step: ImportStep, { person, member, agency }: Caller): BatchChange {
  const now = new Date();
  switch (step) {
    case "submit":
      return { submitted_by: person, submitted_member: member, submitted_at: now, failure: null };
    case "take_back":
      return { submitted_by: null, submitted_member: null, submitted_at: null };
    case "confirm":
      return {
        confirmed_by: person,
        confirmed_member: member,
        confirmed_agency: agency,
        confirmed_at: now,
      };
    case "ask_undo":
      return { undo_asked_by: person, undo_asked_member: member, undo_asked_at: now };
    case "keep":
      return { undo_asked_by: null, undo_asked_member: null, undo_asked_at: null };
    case "confirm_undo":
      return { undo_confirmed_by: person, undo_confirmed_member: member, undo_confirmed_at: now };
    case "abandon":
      return { finished_at: now };
  }
}
