import type { Transaction } from "kysely";
import { createId, inTransaction } from "#platform/database";
import { publishEvent, type Task } from "#platform/jobs/server";
import { describeAct } from "#platform/ledger/contract";
import { recordAct } from "#platform/ledger/server";
import { entriesPublished, importActs } from "#reference/contract";
import { findGeneration } from "../../entry/entry-store.ts";
import { type NextVersion, publishVersions } from "../../entry/version-store.ts";
import { type BatchRow, changeBatch, findBatch } from "../batch/batch-store.ts";
import { asImporter, asReference, importer } from "../batch/importer.ts";
import { createProgress, type Progress } from "../batch/progress.ts";
import type { ImportTables } from "../tables.ts";
import { forgetKeys } from "./key-store.ts";
import { lockImports } from "./lock-store.ts";
import { noteOutcomes } from "./prepared-store.ts";
import { listPublished, type PublishedEntry } from "./published-store.ts";

const portion = 4000;

/**
 * Undoes an import as a whole, in one transaction: each entry gets a new version that says what
 * stood before, new entries are withdrawn. Entries that anyone changed since are kept and named.
 */
export const undoImport: Task = {
  id: "reference.import.undo",
  async run(object, facts) {
    const query = asImporter(facts);
    const batch = await findBatch(query, object);
    if (batch?.state !== "undoing") return;
    const progress = { id: batch.id, total: batch.row_count, signal: facts.signal };
    const note = createProgress(query, progress);
    await inTransaction(query, importer, (transaction) => undo(transaction, batch, note));
  },
};

async function undo(
  transaction: Transaction<ImportTables>,
  batch: BatchRow,
  note: Progress,
): Promise<void> {
  await lockImports(transaction);
  const { undone, kept } = await undoEntries(transaction, batch, note);
  await noteOutcomes(transaction, batch.id, { usual: "undone", other: "kept", others: kept });
  await forgetKeys(transaction, batch.id);
  await changeBatch(transaction, batch.id, ["undoing"], {
    state: "undone",
    finished_generation: await findGeneration(asReference(transaction)),
    finished_at: new Date(),
    done: null,
    total: null,
  });
  const act = describeAct(importActs.undone, batch.id, { undone, kept: kept.length });
  await recordAct(transaction, {
    ...act,
    ...importer,
    member: batch.undo_confirmed_member ?? batch.uploaded_member,
  });
}

async function undoEntries(
  transaction: Transaction<ImportTables>,
  batch: BatchRow,
  note: Progress,
): Promise<{ undone: number; kept: string[] }> {
  const kept: string[] = [];
  let undone = 0;
  const member = batch.undo_confirmed_member;
  // A publication of its own, so that who follows an entry is told of this and not of the import again.
  const id = createId();
  const publication = { change: "undone", batch: id, ...(member && { member }) } as const;
  for (let after = ""; ; ) {
    const entries = await listPublished(transaction, batch.id, { after, limit: portion });
    kept.push(...entries.flatMap(({ ref, isChangedSince }) => (isChangedSince ? [ref] : [])));
    const versions = entries.filter(({ isChangedSince }) => !isChangedSince).map(before);
    kept.push(...(await publishVersions(asReference(transaction), versions, publication)));
    undone += versions.length;
    after = entries.at(-1)?.ref ?? after;
    await note(undone);
    if (entries.length < portion) break;
  }
  await publishEvent(transaction, entriesPublished, id, {});
  return { undone, kept };
}

function before({ ref, version, article, wasListed }: PublishedEntry): NextVersion {
  return { ref, version: version + 1, article, isListed: wasListed === true };
}
