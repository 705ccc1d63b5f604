import { inTransaction } from "#platform/database";
import type { JobFacts, Task } from "#platform/jobs/server";
import { describeAct } from "#platform/ledger/contract";
import { recordAct } from "#platform/ledger/server";
import { type WriteNext, writeBehind } from "#platform/spreadsheets/server";
import { importActs } from "#reference/contract";
import {
  createLead,
  createMakeKeys,
  createMakeSpelling,
  findDangling,
  type GroupedRows,
  groupRows,
  indexStandingEntries,
  listReferred,
} from "#reference/science";
import { findGeneration } from "../../entry/entry-store.ts";
import { readCodeLists } from "../../reference-store.ts";
import { changeBatch, findBatch } from "../batch/batch-store.ts";
import { asImporter, asReference, type ImportQuery, importer } from "../batch/importer.ts";
import type { MappedBatch } from "../batch/mapped-batch.ts";
import { createProgress, type Progress } from "../batch/progress.ts";
import { forgetFaults } from "../read/row-store.ts";
import { type Drawing, type DrawnItem, draw } from "./draw-items.ts";
import { deleteItems, insertItems } from "./item-store.ts";
import { keepFaults, type ReadStatements, readStatements, refuse } from "./read-statements.ts";
import { readKeys, readStandingEntries } from "./standing-store.ts";

const portion = 2000;

/**
 * The dry run: reads every row, draws rows together, compares with what stands and keeps what would
 * become of each. Changes no entry. Begun again after a kill, it starts from the first row and comes
 * to the same end.
 */
export const planImport: Task = {
  id: "reference.import.plan",
  async run(object, facts) {
    const query = asImporter(facts);
    const batch = await findBatch(query, object);
    if (batch?.state !== "planning" || batch.mapping === null || batch.source === null) return;
    await plan(query, { ...batch, mapping: batch.mapping, source: batch.source }, facts);
  },
};

async function plan(query: ImportQuery, batch: MappedBatch, { signal }: JobFacts): Promise<void> {
  const generation = await findGeneration(asReference(query));
  const lists = await readCodeLists(asReference(query));
  await deleteItems(query, batch.id);
  await forgetFaults(query, batch.id);
  const total = 2 * batch.row_count;
  const note = createProgress(query, { id: batch.id, total, signal });
  const read = await readStatements(query, batch, lists, note);
  const grouped = groupRows(read.statements, batch.mapping);
  refuse(read, grouped.refused);
  const makeKey = createMakeKeys(lists.makes);
  const standing = indexStandingEntries(await readStandingEntries(query), makeKey);
  const keys = await readKeys(query, batch.source.table);
  const leadsTo = createLead(keys, standing.byRef);
  const drawing: Drawing = {
    batch,
    spell: createMakeSpelling(lists.makes),
    standing,
    keys,
    leadsTo,
    referred: listReferred(read.statements, leadsTo),
  };
  const drawn = new Set([...drawing.referred].filter((key) => leadsTo(key) !== undefined));
  await writeBehind((next) => keepItems(query, drawing, grouped, { read, drawn, note, next }));
  refuse(read, findDangling(grouped.groups, drawn));
  await keepFaults(query, batch.id, read);
  await finish(query, batch, generation);
}

interface KeepingItems {
  readonly read: ReadStatements;
  /** Keys referred to that lead somewhere; takes those of the items as they are drawn. */
  readonly drawn: Set<string>;
  readonly note: Progress;
  readonly next: WriteNext;
}

async function keepItems(
  query: ImportQuery,
  drawing: Drawing,
  { groups }: GroupedRows,
  { read, drawn, note, next }: KeepingItems,
): Promise<void> {
  const { row_count, id } = drawing.batch;
  let number = 0;
  for (let at = 0; at < groups.length; at += portion) {
    const some = groups.slice(at, at + portion);
    const { items, failed } = await draw(query, drawing, some);
    refuse(
      read,
      failed.map((row) => ({ number: row, fault: "not_an_entry" })),
    );
    for (const { key } of items.flatMap(({ keys }) => keys))
      if (drawing.referred.has(key)) drawn.add(key);
    const numbered = items.map((item: DrawnItem) => ({ ...item, number: ++number }));
    await next(() => insertItems(query, id, numbered));
    await note(row_count + Math.round((row_count * (at + some.length)) / groups.length));
  }
}

async function finish(query: ImportQuery, batch: MappedBatch, generation: number): Promise<void> {
  await inTransaction(query, importer, async (transaction) => {
    const planned = await changeBatch(transaction, batch.id, ["planning"], {
      state: "planned",
      planned_generation: generation,
      failure: null,
      done: null,
      total: null,
    });
    if (planned === undefined) return;
    const act = describeAct(importActs.planned, batch.id, { generation });
    await recordAct(transaction, { ...act, ...importer, member: batch.uploaded_member });
  });
}
