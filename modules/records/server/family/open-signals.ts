import type { Kysely } from "kysely";
import { createId, inTransaction } from "#platform/database";
import { listDesks, listSecretariats } from "#platform/directory/server";
import type { PeriodicTask } from "#platform/jobs/server";
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
  usualFamilySignalRule,
} from "#records/contract";
import { judgeFamily } from "#records/science";
import { findNamedEntry, listFamilies } from "#reference/server";
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
  return inTransaction(tables, { principal }, async (transaction) => {
    const last = await listLastSignals(transaction);
    let opened = 0;
    for (const [entry, sightings] of await gatherSightings(transaction, now, rule)) {
      const { state, closed_at } = last.get(entry) ?? { state: "none", closed_at: null };
      if (state === "open") continue;
      const closedOn = closed_at === null ? undefined : dayOf(closed_at);
      const count = judgeFamily(sightings, { today: dayOf(now), closedOn }, rule);
      const at = now;
      const signal =
        count && (await insertSignal(transaction, { id: createId(), entry, count, at }));
      if (signal === undefined) continue;
      await announce(transaction, signal, rule);
      opened += 1;
    }
    return opened;
  });
}

/** The firearms counted, by the number under which their family stands today. */
async function gatherSightings(
  transaction: RecordsTransaction,
  now: Date,
  { days, earlierDays }: FamilySignalRule,
) {
  const families = await listFamilies(transaction);
  const since = addDays(dayOf(now), 1 - days - earlierDays);
  const found = await listOpenSightings(transaction, [...families.keys()], since);
  return Map.groupBy(found, ({ entry }) => families.get(entry) ?? entry);
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
  const family = named ? `${named.entry.make} ${named.entry.model}` : entry;
  const facts = { family, firearms, members: members.length, days };
  const told = new Map(
    [...(await listDesks(transaction)), ...secretariats].map((one) => [one.agency, one]),
  );
  for (const recipient of told.values())
    await notify(transaction, recipient, familySignalNotice, facts, familyPage(entry));
}

/** Counts every hour. */
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
