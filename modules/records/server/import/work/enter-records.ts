import type { Task } from "#platform/jobs/server";
import { describeAct } from "#platform/ledger/contract";
import { recordAct } from "#platform/ledger/server";
import { writeBehind } from "#platform/spreadsheets/server";
import { type RecordContent, recordImportActs } from "#records/contract";
import { type RowReading, readAsRow } from "#records/science";
import { keepFindings, listFound } from "../store/finding-store.ts";
import { changeImport, findImport, type ImportRow } from "../store/import-store.ts";
import {
  countEntered,
  findPortion,
  keepOutcome,
  type PortionRow,
  takePortion,
} from "../store/portion-store.ts";
import { countVerdicts, findingsOf } from "./count-verdicts.ts";
import { type DrawnRow, drawRows } from "./draw-rows.ts";
import { writeEntries } from "./enter-portion.ts";
import { actorOf, type Importer, openImporter } from "./importer.ts";
import { judgeRows } from "./judge-rows.ts";
import { type MappedImport, openReading } from "./open-reading.ts";
import { type PortionEntering, type PreparedEntry, prepareEntry } from "./prepare-entry.ts";
import { lockEntering } from "./standing-records-store.ts";

/**
 * Enters what the dry run found fit, a portion in one transaction: records, what finds them, acts, and the mark that it
 * is done. Begun again after a kill, it goes on with the portions that bear no mark, so no row is lost or entered twice.
 */
export const enterRecords: Task = {
  id: "records.import.enter",
  async run(object, facts) {
    const importer = openImporter(facts);
    const row = await importer.asItself((transaction) => findImport(transaction, object));
    if (row?.state !== "entering" || row.mapping === null) return;
    await enterAll(importer, { ...row, mapping: row.mapping });
    await finishEntering(importer, row);
  },
};

async function enterAll(importer: Importer, row: MappedImport): Promise<void> {
  const reading = await openReading(importer, row);
  await writeBehind(async (next) => {
    for (let position = 0; ; position += 1) {
      const portion = await importer.asItself((transaction) =>
        findPortion(transaction, row.id, position),
      );
      if (portion === undefined) return;
      if (portion.outcome !== null) continue;
      const prepared = await preparePortion(reading, row, portion);
      await next(() => enterPortion(importer, row, prepared));
      await importer.note(row.id, portion.first - 1, row.row_count);
    }
  });
}

interface PreparedPortion {
  readonly first: number;
  readonly asRow: (content: RecordContent) => RecordContent | undefined;
  readonly entering: PortionEntering;
  readonly drawn: readonly DrawnRow[];
  readonly entries: ReadonlyMap<number, PreparedEntry>;
}

/** Reads the rows of a portion and seals the acts of the records they may become, while the one before is written. */
async function preparePortion(
  reading: RowReading,
  row: MappedImport,
  portion: PortionRow,
): Promise<PreparedPortion> {
  const owner = { member: row.owner_member, agency: row.owner_agency };
  const now = new Date();
  const { sharing } = row.mapping;
  const place = { import: row.id, portion: portion.id };
  const entering = { owner, sharing, now, actor: actorOf(row), ...place };
  const entries = new Map<number, PreparedEntry>();
  const facts = { ownerMember: owner.member, now };
  const drawn = await drawRows(reading, portion, facts, ({ number, content }) => {
    if (content !== undefined) entries.set(number, prepareEntry(entering, number, content));
  });
  const asRow = (content: RecordContent) => readAsRow(reading, content);
  return { first: portion.first, asRow, entering, drawn, entries };
}

function enterPortion(
  importer: Importer,
  row: MappedImport,
  { first, asRow, entering, drawn, entries }: PreparedPortion,
): Promise<void> {
  const { owner, actor, now, portion } = entering;
  return importer.asOwner(row, async (transaction) => {
    await lockEntering(transaction, owner.agency);
    if ((await takePortion(transaction, portion, "outcome")) === undefined) return;
    const found = new Map(
      (await listFound(transaction, row.id, { first, count: drawn.length })).map(
        ({ number, faults }) => [number, faults],
      ),
    );
    const inFile = ({ number }: DrawnRow) =>
      (found.get(number) ?? []).filter(({ fault }) => ofTheFile.has(fault));
    const { takesDuplicates } = row.mapping;
    const facts = { ownerMember: owner.member, now };
    const judging = { owner, person: actor.person, takesDuplicates, facts, asRow, inFile };
    const judged = await judgeRows(transaction, judging, drawn);
    const entered = await writeEntries(transaction, entering, judged, entries);
    await keepFindings(transaction, row.id, owner, findingsOf(judged));
    await keepOutcome(transaction, portion, { entered, verdicts: countVerdicts(judged) });
  });
}

/** What was found by comparing rows of the file with each other, which stays as the dry run found it. */
const ofTheFile: ReadonlySet<string> = new Set(["reference_repeated", "duplicate_in_file"]);

async function finishEntering(importer: Importer, row: ImportRow): Promise<void> {
  await importer.asOwner(row, async (transaction) => {
    const change = { state: "entered", finished_at: new Date(), done: null, total: null } as const;
    if ((await changeImport(transaction, row.id, ["entering"], change)) === undefined) return;
    const outcomes = await countEntered(transaction, row.id);
    const act = describeAct(recordImportActs.finished, row.id, { step: "enter", outcomes });
    await recordAct(transaction, { ...actorOf(row), ...act, ...ownerOf(row) });
  });
}

function ownerOf({ owner_member: ownerMember, owner_agency: ownerAgency }: ImportRow) {
  return { ownerMember, ownerAgency };
}
