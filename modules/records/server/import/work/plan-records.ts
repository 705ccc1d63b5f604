import type { Task } from "#platform/jobs/server";
import { writeBehind } from "#platform/spreadsheets/server";
import type { RecordContent, RowFaultFound } from "#records/contract";
import { readAsRow } from "#records/science";
import { deleteFindings, keepFindings } from "../store/finding-store.ts";
import { changeImport, findImport } from "../store/import-store.ts";
import { findPortion, keepVerdicts, type PortionRow } from "../store/portion-store.ts";
import { countVerdicts, findingsOf } from "./count-verdicts.ts";
import { type DrawnRow, drawRows } from "./draw-rows.ts";
import { type Importer, openImporter } from "./importer.ts";
import { type Judging, judgeRows } from "./judge-rows.ts";
import { type MappedImport, openReading } from "./open-reading.ts";

/**
 * The dry run: reads every row, compares it with those before it and with what is on record, and keeps what would become
 * of it. Enters nothing. Begun again after a kill, it starts from the first row and comes to the same end.
 */
export const planRecords: Task = {
  id: "records.import.plan",
  async run(object, facts) {
    const importer = openImporter(facts);
    const row = await importer.asItself((transaction) => findImport(transaction, object));
    if (row?.state !== "planning" || row.mapping === null) return;
    await importer.asItself((transaction) => deleteFindings(transaction, object));
    await planAll(importer, { ...row, mapping: row.mapping });
    await importer.asItself(async (transaction) => {
      const change = { state: "planned", done: null, total: null } as const;
      await changeImport(transaction, object, ["planning"], change);
    });
  },
};

async function planAll(importer: Importer, row: MappedImport): Promise<void> {
  const reading = await openReading(importer, row);
  const owner = { member: row.owner_member, agency: row.owner_agency };
  const facts = { ownerMember: owner.member, now: new Date() };
  const { takesDuplicates } = row.mapping;
  const asRow = (content: RecordContent) => readAsRow(reading, content);
  const standing = { owner, person: row.uploaded_by, takesDuplicates, facts, asRow };
  const judging = { ...standing, ...rememberRows() };
  await writeBehind(async (next) => {
    for (let position = 0; ; position += 1) {
      const portion = await importer.asItself((transaction) =>
        findPortion(transaction, row.id, position),
      );
      if (portion === undefined) return;
      const drawn = await drawRows(reading, portion, facts);
      await next(() => planPortion(importer, row, judging, { portion, drawn }));
      await importer.note(row.id, portion.first - 1 + drawn.length, row.row_count);
    }
  });
}

function planPortion(
  importer: Importer,
  row: MappedImport,
  judging: Judging,
  { portion, drawn }: { portion: PortionRow; drawn: readonly DrawnRow[] },
): Promise<void> {
  return importer.asOwner(row, async (transaction) => {
    const judged = await judgeRows(transaction, judging, drawn);
    await keepFindings(transaction, row.id, judging.owner, findingsOf(judged));
    await keepVerdicts(transaction, portion.id, countVerdicts(judged));
  });
}

/** Knows rows again by their reference, and by number, make and event. */
function rememberRows(): Pick<Judging, "inFile" | "remember"> {
  const references = new Map<string, number>();
  const duplicates = new Map<string, number>();
  const cameBefore = (seen: Map<string, number>, key: string | undefined, number: number) =>
    key !== undefined && (seen.get(key) ?? number) < number;
  return {
    inFile: ({ number, content, duplicate, ...row }) => {
      const faults: RowFaultFound[] = [];
      const reference = row.reference ?? content?.governance.ownReference;
      if (cameBefore(references, reference, number)) faults.push({ fault: "reference_repeated" });
      if (cameBefore(duplicates, duplicate, number)) faults.push({ fault: "duplicate_in_file" });
      return faults;
    },
    remember: ({ number, content, duplicate, ...row }) => {
      const reference = row.reference ?? content?.governance.ownReference;
      if (reference !== undefined && !references.has(reference)) references.set(reference, number);
      if (duplicate !== undefined && !duplicates.has(duplicate)) duplicates.set(duplicate, number);
    },
  };
}
