import { recordSealed, sealAct } from "#platform/ledger/server";
import { decideStep, RecordContent } from "#records/contract";
import { contentOf } from "../../content-of-row.ts";
import { standingOf } from "../../prove-record.ts";
import { describeMove, recordContent } from "../../record-act.ts";
import { findRecord, updateContent } from "../../record-store.ts";
import type { RecordsTransaction } from "../../records-desk.ts";
import { insertTally } from "../../search/findable-store.ts";
import { showAnew } from "../../search/keep-findable.ts";
import type { EnteredRow, OutcomeCounts } from "../store/import-tables.ts";
import { cancelEntries } from "./entered-store.ts";
import type { actorOf } from "./importer.ts";

interface Undoing {
  readonly actor: ReturnType<typeof actorOf>;
  readonly now: Date;
}

/** Takes back what a portion did: new records are cancelled, changed ones say again what they said. What anybody has changed or moved since is kept. */
export async function takeBack(
  transaction: RecordsTransaction,
  undoing: Undoing,
  outcome: readonly EnteredRow[],
): Promise<OutcomeCounts> {
  const entered = outcome.filter(({ before }) => before === undefined);
  const cancelled = await cancelAll(transaction, undoing, entered);
  let restored = 0;
  for (const row of outcome)
    if (row.before !== undefined && (await restore(transaction, undoing, row))) restored += 1;
  return { cancelled, restored, kept: outcome.length - cancelled - restored };
}

async function cancelAll(
  transaction: RecordsTransaction,
  { actor, now }: Undoing,
  entered: readonly EnteredRow[],
): Promise<number> {
  const rows = await cancelEntries(transaction, entered, now);
  const [first] = rows;
  if (first === undefined) return 0;
  await insertTally(transaction, first, -rows.length);
  const acts = rows.map((row) => sealAct({ ...actor, ...describeMove(row, "cancel") }));
  await recordSealed(transaction, acts);
  return rows.length;
}

async function restore(
  transaction: RecordsTransaction,
  { actor, now }: Undoing,
  { record, version, before }: EnteredRow,
): Promise<boolean> {
  const standing = await findRecord(transaction, record);
  if (standing?.version !== version) return false;
  const taker = {
    ...actor,
    agency: standing.owner_agency,
    isDesk: false,
    roles: ["officer" as const],
  };
  if ("refusal" in decideStep(standingOf(standing), { verb: "modify" }, taker)) return false;
  const { seizure: _, ...after } = contentOf(standing);
  const { seizure, ...said } = before as Record<string, unknown>;
  const content = RecordContent.parse({
    ...after,
    ...said,
    ...(seizure !== null && { seizure }),
  });
  const changed = await updateContent(transaction, standing, { content, now });
  if (changed === undefined) return false;
  await showAnew(transaction, standing, changed);
  await recordContent(transaction, actor, changed, "modified");
  return true;
}
