import type { Transaction } from "kysely";
import { inTransaction } from "#platform/database";
import { publishEvent, type Task } from "#platform/jobs/server";
import { describeAct } from "#platform/ledger/contract";
import { recordAct } from "#platform/ledger/server";
import { entriesPublished, importActs } from "#reference/contract";
import { findGeneration } from "../../entry/entry-store.ts";
import { publishSelected } from "../../entry/version-store.ts";
import { type BatchRow, changeBatch, findBatch, hasImportSince } from "../batch/batch-store.ts";
import { asImporter, asReference, importer } from "../batch/importer.ts";
import { createProgress, type Progress } from "../batch/progress.ts";
import { deleteParts } from "../file/part-store.ts";
import type { ImportTables } from "../tables.ts";
import { keepKeys } from "./key-store.ts";
import { linkItems } from "./link-items.ts";
import { lockImports } from "./lock-store.ts";
import { prepareItems } from "./prepare-items.ts";
import { lastItem, noteOutcomes, selectReady } from "./prepared-store.ts";

const portion = 4000;

/**
 * Publishes a confirmed import: prepared in portions outside, then all of it in one transaction, so
 * that readers see the whole or nothing. Entries edited since the dry run are left as they are.
 */
export const publishImport: Task = {
  id: "reference.import.publish",
  async run(object, facts) {
    const query = asImporter(facts);
    const batch = await findBatch(query, object);
    if (batch?.state !== "publishing" || batch.source === null) return;
    const total = 2 * batch.row_count;
    const note = createProgress(query, { id: batch.id, total, signal: facts.signal });
    await prepareItems(query, { id: batch.id, table: batch.source.table }, note);
    await linkItems(query, { id: batch.id, source: batch.source });
    await inTransaction(query, importer, (transaction) => publish(transaction, batch, note));
  },
};

async function publish(
  transaction: Transaction<ImportTables>,
  batch: BatchRow,
  note: Progress,
): Promise<void> {
  await lockImports(transaction);
  if (await hasImportSince(transaction, batch.id, batch.planned_generation ?? 0)) {
    await changeBatch(transaction, batch.id, ["publishing"], {
      state: "planned",
      failure: "stale",
      done: null,
      total: null,
    });
    return;
  }
  const { published, overtaken } = await publishItems(transaction, batch, note);
  await publishEvent(transaction, entriesPublished, batch.id, {});
  await noteOutcomes(transaction, batch.id, {
    usual: "published",
    other: "overtaken",
    others: overtaken,
  });
  await keepKeys(transaction, batch.id, batch.source?.table ?? "");
  await deleteParts(transaction, batch.id);
  await changeBatch(transaction, batch.id, ["publishing"], {
    state: "published",
    finished_generation: await findGeneration(asReference(transaction)),
    finished_at: new Date(),
    done: null,
    total: null,
  });
  const act = describeAct(importActs.published, batch.id, {
    published,
    overtaken: overtaken.length,
  });
  await recordAct(transaction, {
    ...act,
    ...importer,
    member: batch.confirmed_member ?? batch.uploaded_member,
  });
}

async function publishItems(
  transaction: Transaction<ImportTables>,
  batch: BatchRow,
  note: Progress,
): Promise<{ published: number; overtaken: string[] }> {
  const overtaken: string[] = [];
  let published = 0;
  const publication = {
    change: "imported",
    batch: batch.id,
    ...(batch.confirmed_member && { member: batch.confirmed_member }),
    ...(batch.confirmed_agency && { agency: batch.confirmed_agency }),
  } as const;
  const last = await lastItem(transaction, batch.id);
  for (let after = 0; after < last; after += portion) {
    const given = selectReady(batch.id, batch.source?.table ?? "", {
      after,
      upTo: after + portion,
    });
    const written = await publishSelected(asReference(transaction), given, publication);
    const others = written.filter(({ isPublished }) => !isPublished).map(({ ref }) => ref);
    overtaken.push(...others);
    published += written.length - others.length;
    await note(batch.row_count + Math.min(after + portion, batch.row_count));
  }
  return { published, overtaken };
}
