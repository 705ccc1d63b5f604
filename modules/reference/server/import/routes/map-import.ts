import type { Database } from "#platform/database";
import { type CheckedInput, problem } from "#platform/http/contract";
import { describeAct } from "#platform/ledger/contract";
import {
  CodedTarget,
  type ImportBatch,
  type ImportMapping,
  importActs,
  importErrors,
  type layOutImportRoute,
  type mapImportRoute,
} from "#reference/contract";
import { isCode } from "#reference/science";
import { type Changing, changeImport } from "../batch/change-import.ts";
import { planImport } from "../plan/plan-import.ts";
import { readImport } from "../read/read-import.ts";
import { clearImport } from "./clear-store.ts";

/** Has the file read anew in another way; what was read before is let go. */
export function layOutImport(
  database: Database<unknown>,
  changing: Changing,
  body: CheckedInput<typeof layOutImportRoute>["body"],
): Promise<ImportBatch> {
  const { encoding, delimiter, sheet } = body;
  const wished = {
    ...(encoding && { encoding }),
    ...(delimiter && { delimiter }),
    ...(sheet && { sheet }),
  };
  return changeImport(
    database,
    changing,
    ["read", "unreadable", "planned"],
    async (batch, transaction) => {
      await clearImport(transaction, batch.id);
      return {
        change: { state: "reading", layout: wished, failure: null },
        act: describeAct(importActs.laidOut, batch.id, { wished }),
        task: readImport.id,
      };
    },
  );
}

/** Saves source and mapping, and begins the dry run. */
export function mapImport(
  database: Database<unknown>,
  changing: Changing,
  { source, mapping }: CheckedInput<typeof mapImportRoute>["body"],
): Promise<ImportBatch> {
  return changeImport(database, changing, ["read", "planned"], (batch) => {
    if (mapping.columns.length !== batch.columns.length) throw problem(importErrors.columnsDiffer);
    proveNamed(mapping);
    return {
      change: { state: "planning", source, mapping: onlyCodes(mapping), failure: null },
      act: describeAct(importActs.mapped, batch.id, { source }),
      task: planImport.id,
    };
  });
}

/** A firearm has a make and a model; where the table has no make, its manufacturer may stand for it. */
function proveNamed({ columns, makeFromManufacturer }: ImportMapping): void {
  const targets = new Set(columns.map(({ target }) => target));
  const hasMake = targets.has("make") || (makeFromManufacturer && targets.has("manufacturer"));
  if (!hasMake || !targets.has("model")) throw problem(importErrors.noModel);
}

/** Leaves out what stands for no code of ours; empty says that a word is no value. */
function onlyCodes(mapping: ImportMapping): ImportMapping {
  const values = CodedTarget.options.map((target) => {
    const pairs = Object.entries(mapping.values[target] ?? {});
    return [
      target,
      Object.fromEntries(pairs.filter(([, code]) => code === "" || isCode(target, code))),
    ] as const;
  });
  return { ...mapping, values: Object.fromEntries(values) };
}
