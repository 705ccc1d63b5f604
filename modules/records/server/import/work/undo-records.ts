import type { Task } from "#platform/jobs/server";
import { describeAct } from "#platform/ledger/contract";
import { recordAct } from "#platform/ledger/server";
import { recordImportActs } from "#records/contract";
import { changeImport, findImport, type ImportRow } from "../store/import-store.ts";
import { findPortion, keepUndone, sumCounts, takePortion } from "../store/portion-store.ts";
import { actorOf, type Importer, openImporter } from "./importer.ts";
import { lockEntering } from "./standing-records-store.ts";
import { takeBack } from "./undo-portion.ts";

/** Takes back what an import entered, a portion in one transaction; begun again after a kill, it goes on. */
export const undoRecords: Task = {
  id: "records.import.undo",
  async run(object, facts) {
    const importer = openImporter(facts);
    const row = await importer.asItself((transaction) => findImport(transaction, object));
    if (row?.state !== "undoing") return;
    for (let position = 0; ; position += 1) {
      const portion = await importer.asItself((transaction) =>
        findPortion(transaction, row.id, position),
      );
      if (portion === undefined) break;
      await undoPortion(importer, row, portion.id);
      await importer.note(row.id, portion.first - 1, row.row_count);
    }
    await finishUndoing(importer, row);
  },
};

function undoPortion(importer: Importer, row: ImportRow, id: string): Promise<void> {
  return importer.asOwner(row, async (transaction) => {
    await lockEntering(transaction, row.owner_agency);
    const portion = await takePortion(transaction, id, "undone");
    if (portion === undefined) return;
    const undoing = { actor: actorOf(row), now: new Date() };
    const counts = await takeBack(transaction, undoing, portion.outcome ?? []);
    await keepUndone(transaction, id, counts);
  });
}

async function finishUndoing(importer: Importer, row: ImportRow): Promise<void> {
  const { id, owner_member: ownerMember, owner_agency: ownerAgency } = row;
  await importer.asOwner(row, async (transaction) => {
    const change = { state: "undone", finished_at: new Date(), done: null, total: null } as const;
    if ((await changeImport(transaction, id, ["undoing"], change)) === undefined) return;
    const outcomes = await sumCounts(transaction, id, "undone");
    const act = describeAct(recordImportActs.finished, id, { step: "undo", outcomes });
    await recordAct(transaction, { ...actorOf(row), ...act, ownerMember, ownerAgency });
  });
}
