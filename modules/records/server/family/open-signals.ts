import type { Kysely, Transaction } from "kysely";
import { createId, inTransaction } from "#platform/database";
import { listDesks, listSecretariats } from "#platform/directory/server";
import { type PeriodicTask, type Subscription, subscribe } from "#platform/jobs/server";
import { describeAct } from "#platform/ledger/contract";
import { recordAct } from "#platform/ledger/server";
import { notify } from "#platform/notifications/server";
import {
  addDays,
  dayOf,
  type FamilySignalRule,
  familyActs,
  familyPage,
  familySignalNotice,
  recordFindable,
  usualFamilySignalRule,
} from "#records/contract";
import { judgeFamily } from "#records/science";
import { firearmName } from "#reference/contract";
import { findNamedEntry, listFamilies } from "#reference/server";
import { findRecord } from "../record-store.ts";
import type { RecordsTransaction } from "../records-desk.ts";
import type { RecordsTables } from "../tables.ts";
import type { StoredSignal } from "./family-tables.ts";
import { countOf } from "./signal-of.ts";
import { insertSignal, listLastSignals, listOpenSightings } from "./signal-store.ts";

const principal = "records_clock";

/**
 * Opens a signal for each family that appears more often than it used to and has none open, and tells every desk and the
 * secretariat: what is counted is open to all of them. Returns how many. Needs the worker's login.
 */
export function openSignals(
  query: Kysely<unknown>,
  now: Date,
  rule: FamilySignalRule = usualFamilySignalRule,
): Promise<number> {
  const tables = query.withTables<RecordsTables>();
  return inTransaction(tables, { principal }, async (transaction) =>
    openAmong(transaction, await listFamilies(transaction), now, rule),
  );
}

/** `families` gives for each number the one that stands for it today. */
async function openAmong(
  transaction: RecordsTransaction,
  families: ReadonlyMap<string, string>,
  now: Date,
  rule: FamilySignalRule,
): Promise<number> {
  const last = await listLastSignals(transaction);
  const since = addDays(dayOf(now), 1 - rule.days - rule.earlierDays);
  const found = await listOpenSightings(transaction, [...families.keys()], since);
  const today = dayOf(now);
  let opened = 0;
  for (const [entry, sightings] of Map.groupBy(found, (one) => families.get(one.entry) ?? "")) {
    const before = last.get(entry);
    if (before?.state === "open") continue;
    const closedOn = before?.closed_at ? dayOf(before.closed_at) : undefined;
    const count = judgeFamily(sightings, { today, closedOn }, rule);
    if (count === undefined) continue;
    const signal = await insertSignal(transaction, { id: createId(), entry, count, at: now });
    if (signal === undefined) continue;
    await announce(transaction, signal, rule);
    opened += 1;
  }
  return opened;
}

async function announce(
  transaction: RecordsTransaction,
  signal: StoredSignal,
  { days }: FamilySignalRule,
): Promise<void> {
  const { id, entry_ref: entry, firearms, members } = signal;
  const secretariats = await listSecretariats(transaction);
  const said = { entry, ...countOf(signal), at: signal.opened_at.toISOString() };
  // An act is done for a member: nobody's own work is the secretariat's.
  const member = secretariats[0]?.member ?? members[0] ?? "";
  const actor = { principal, member };
  await recordAct(transaction, { ...actor, ...describeAct(familyActs.signalOpened, id, said) });
  const named = await findNamedEntry(transaction, entry);
  const family = named ? firearmName(named.entry) : entry;
  const facts = { family, firearms, members: members.length, days };
  const told = new Map(
    [...(await listDesks(transaction)), ...secretariats].map((one) => [one.agency, one]),
  );
  for (const recipient of told.values())
    await notify(transaction, recipient, familySignalNotice, facts, familyPage(entry));
}

/** Counts the family of a record that was entered or changed. */
export function signalFamilyOfRecord(rule: Partial<FamilySignalRule>): Subscription {
  return subscribe(recordFindable, {
    name: "records.signal_family",
    principal,
    handle: async (plain, { object }) => {
      const transaction = plain as Transaction<RecordsTables>;
      const record = await findRecord(transaction, object);
      const noted = record?.entry_ref ?? undefined;
      const named = noted && (await findNamedEntry(transaction, noted));
      if (!named || named.entry.kind === undefined) return;
      const family = new Map(named.refs.map((ref) => [ref, named.ref]));
      await openAmong(transaction, family, new Date(), { ...usualFamilySignalRule, ...rule });
    },
  });
}

/** Counts all families every hour: what imports bring, and what has changed with the days. */
export function watchFamilies(rule: Partial<FamilySignalRule>): PeriodicTask {
  const kept = { ...usualFamilySignalRule, ...rule };
  return {
    id: "records.family.watch",
    schedule: "23 * * * *",
    run: async ({ query }) => {
      await openSignals(query, new Date(), kept);
    },
  };
}
