import { canonicalJson } from "#platform/ledger/science";
import {
  decideStep,
  type FaultFacts,
  judgeRow,
  type RecordContent,
  type RowFaultFound,
  type RowVerdict,
  refusesRow,
} from "#records/contract";
import { duplicateKey, judgeContent, leaveUnsaid, mergeContent } from "#records/science";
import { contentOf } from "../../content-of-row.ts";
import { standingOf } from "../../prove-record.ts";
import type { RecordsTransaction } from "../../records-desk.ts";
import type { StoredRecord } from "../../tables.ts";
import type { DrawnRow } from "./draw-rows.ts";
import { listByNumber, listByReference, listNamed, type Owner } from "./standing-records-store.ts";

/** A row with what becomes of it. */
export interface RowJudgement extends Pick<DrawnRow, "number" | "line" | "cells" | "content"> {
  readonly verdict: RowVerdict;
  readonly faults: readonly RowFaultFound[];
  /** The record it changes or repeats, and what that says with it. */
  readonly standing?: StoredRecord;
  readonly merged?: RecordContent;
  /** The record it seems to be, or one of the two before. */
  readonly record?: string;
}

/** What rows are judged by beside what is on record. */
export interface Judging {
  readonly owner: Owner;
  readonly person: string;
  readonly takesDuplicates: boolean;
  readonly facts: FaultFacts;
  /** How a record is read that stands in a row. */
  readonly asRow: (content: RecordContent) => RecordContent | undefined;
  /** What is wrong with a row because of rows before it. */
  readonly inFile: (row: DrawnRow) => readonly RowFaultFound[];
  /** Hears of each row that is not refused, in the order of the file. */
  readonly remember?: (row: DrawnRow) => void;
}

/** Compares rows with what is on record; the reader is the owner. */
export async function judgeRows(
  transaction: RecordsTransaction,
  judging: Judging,
  rows: readonly DrawnRow[],
): Promise<RowJudgement[]> {
  const named = await listNamed(
    transaction,
    judging.owner,
    rows.flatMap(({ reference }) => reference ?? []),
  );
  const byName = new Map(named.map((row) => [row.reference, row]));
  const references = rows.flatMap(({ content }) => content?.governance.ownReference ?? []);
  const standing = await listByReference(transaction, judging.owner, references);
  const norms = rows.flatMap(({ norm }) => norm ?? []);
  const numbered = await listByNumber(transaction, judging.owner, norms);
  const byReference = new Map(standing.toReversed().map((row) => [row.own_reference, row]));
  const duplicates = new Map(numbered.map((record) => [duplicateKey(record), record.id]));
  return rows.map((row) => {
    const own = row.content?.governance.ownReference;
    const known =
      row.reference === undefined ? byReference.get(own ?? null) : byName.get(row.reference);
    const judged =
      known === undefined || row.content === undefined
        ? judgeNew(judging, row, duplicates.get(row.duplicate))
        : judgeKnown(judging, { ...row, content: row.content }, known);
    if (judged.verdict !== "refused") judging.remember?.(row);
    return judged;
  });
}

function judgeNew(judging: Judging, row: DrawnRow, duplicate: string | undefined): RowJudgement {
  const onRecord = duplicate !== undefined && row.duplicate !== undefined;
  const faults: RowFaultFound[] = [
    ...row.cellFaults,
    ...row.contentFaults,
    ...judging.inFile(row),
    ...(onRecord ? [{ fault: "duplicate_on_record" as const }] : []),
    ...(row.reference === undefined ? [] : [{ fault: "record_not_found" as const }]),
  ];
  const verdict = judgeRow(faults, judging.takesDuplicates);
  return { ...row, verdict, faults, ...(onRecord && { record: duplicate }) };
}

/** A row that bears the reference of a record: judged by what the record would say with it. */
function judgeKnown(
  judging: Judging,
  row: DrawnRow & { readonly content: RecordContent },
  standing: StoredRecord,
): RowJudgement {
  const before = contentOf(standing);
  const asRow = judging.asRow(before);
  const stated = asRow === undefined ? row.content : leaveUnsaid(row.content, asRow);
  const merged = mergeContent(before, stated);
  const isSame = canonicalJson(merged) === canonicalJson(before);
  const faults: RowFaultFound[] = [
    ...row.cellFaults,
    ...(isSame ? [] : judgeContent(merged, judging.facts)),
    ...judging.inFile(row).filter(({ fault }) => fault === "reference_repeated"),
    ...(isSame || mayModify(judging, standing) ? [] : [{ fault: "record_closed" as const }]),
  ];
  const isRefused = faults.some(({ fault }) => refusesRow(fault));
  const verdict = isRefused ? "refused" : isSame ? "same" : "modify";
  return { ...row, verdict, faults, standing, merged, record: standing.id };
}

/** Importing is open to roles that may change the records of their agency; the state has to allow it. */
function mayModify({ owner, person }: Judging, standing: StoredRecord): boolean {
  const taker = { person, ...owner, isDesk: false, roles: ["officer" as const] };
  return "state" in decideStep(standingOf(standing), { verb: "modify" }, taker);
}
