import { publishEvent } from "#platform/jobs/server";
import { recordSealed } from "#platform/ledger/server";
import { type RecordContent, recordsFindable } from "#records/contract";
import { recordContent } from "../../record-act.ts";
import { updateContent } from "../../record-store.ts";
import type { RecordsTransaction } from "../../records-desk.ts";
import { insertTally } from "../../search/findable-store.ts";
import { showAnew } from "../../search/keep-findable.ts";
import type { EnteredRow } from "../store/import-tables.ts";
import { type Entering, insertEntries, insertNumbers } from "./entered-store.ts";
import type { RowJudgement } from "./judge-rows.ts";
import { nameEntry, type PortionEntering, type PreparedEntry } from "./prepare-entry.ts";

/** Writes the records a portion comes to, each with its act, and one event for all of them. */
export async function writeEntries(
  transaction: RecordsTransaction,
  entering: PortionEntering,
  judged: readonly RowJudgement[],
  prepared: ReadonlyMap<number, PreparedEntry>,
): Promise<EnteredRow[]> {
  const fresh = judged.flatMap(({ verdict, number }) =>
    verdict === "ready" || verdict === "warned" ? (prepared.get(number) ?? []) : [],
  );
  const entered = await enterNew(transaction, entering, fresh);
  const modified: EnteredRow[] = [];
  for (const row of judged)
    if (row.verdict === "modify") modified.push(...(await modify(transaction, entering, row)));
  if (entered.length + modified.length > 0)
    await publishEvent(transaction, recordsFindable, entering.portion, {});
  return [...entered, ...modified];
}

async function enterNew(
  transaction: RecordsTransaction,
  entering: PortionEntering,
  fresh: readonly PreparedEntry[],
): Promise<EnteredRow[]> {
  if (fresh.length === 0) return [];
  const entries = await insertNamed(transaction, entering, fresh);
  await insertNumbers(transaction, entering, entries);
  await insertTally(transaction, tallyOf(entering), entries.length);
  await recordSealed(
    transaction,
    entries.map(({ act }) => act),
  );
  return entries.map(({ id, row }) => ({ row, record: id, version: 1 }));
}

/** Two records of one owner never share a reference: those whose own is taken get another. */
async function insertNamed(
  transaction: RecordsTransaction,
  entering: PortionEntering,
  entries: readonly PreparedEntry[],
): Promise<readonly PreparedEntry[]> {
  const kept = await insertEntries(transaction, entering, entries);
  if (kept.size === entries.length) return entries;
  const named = entries.filter(({ id }) => kept.has(id));
  const others = entries.filter(({ id }) => !kept.has(id));
  const renamed = others.map((entry) => nameEntry(entering, entry));
  return [...named, ...(await insertNamed(transaction, entering, renamed))];
}

function tallyOf({ owner, sharing, now }: Entering) {
  return {
    owner_member: owner.member,
    owner_agency: owner.agency,
    handling: sharing.handling,
    disclosure: sharing.disclosure,
    excluded_members: sharing.excludedMembers,
    named_members: sharing.namedMembers,
    named_agencies: sharing.namedAgencies,
    conditions_of_use: sharing.conditionsOfUse,
    changed_at: now,
  };
}

async function modify(
  transaction: RecordsTransaction,
  { actor, now }: PortionEntering,
  { number, standing, merged, content }: RowJudgement,
): Promise<EnteredRow[]> {
  if (standing === undefined || merged === undefined || content === undefined) return [];
  const changed = await updateContent(transaction, standing, { content: merged, now });
  if (changed === undefined) throw new Error("a record was changed while its agency's were held");
  await showAnew(transaction, standing, changed);
  await recordContent(transaction, actor, changed, "modified");
  const before: Pick<RecordContent, "type" | "weapon" | "event"> & { seizure: unknown } = {
    type: standing.type,
    weapon: standing.weapon,
    event: standing.event,
    seizure: standing.seizure,
  };
  return [{ row: number, record: changed.id, version: changed.version, before }];
}
