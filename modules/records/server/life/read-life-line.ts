import { actorOf, type Caller, isPermitted } from "#platform/access/contract";
import { problem } from "#platform/http/contract";
import { describeAct } from "#platform/ledger/contract";
import {
  keepRecords,
  type LifeLine,
  type LifeRecord,
  type LifeStanding,
  mayLink,
  recordActs,
  recordErrors,
  searchActs,
} from "#records/contract";
import { summaryOf } from "../read-records.ts";
import { ownerOf } from "../record-act.ts";
import { findRecord } from "../record-store.ts";
import type { RecordsDesk, RecordsTransaction } from "../records-desk.ts";
import type { StoredRecord } from "../tables.ts";
import { contradictionsOf, standingsOf } from "./contradictions-of.ts";
import { type Family, gatherFamily } from "./gather-family.ts";
import { isOpenTo } from "./is-open-to.ts";
import { listMoments } from "./list-moments.ts";
import { inOrder } from "./order-moments.ts";
import { pairOf } from "./twin-store.ts";

/** What the caller may know of a record's firearm, after the owners' ledger holds that it was shown. */
export async function readLifeLine(
  desk: RecordsDesk,
  caller: Caller,
  id: string,
): Promise<LifeLine> {
  const { line, rows } = await desk.asCaller(caller, async (transaction) => {
    const record = await findRecord(transaction, id);
    if (record === undefined) throw problem(recordErrors.notFound);
    const family = await gatherFamily(transaction, record);
    return { rows: family.rows, line: await lineOf(transaction, caller, family) };
  });
  await recordShown(desk, caller, rows);
  return line;
}

async function recordShown(
  desk: RecordsDesk,
  caller: Caller,
  [record, ...others]: readonly StoredRecord[],
): Promise<void> {
  if (record === undefined) return;
  await desk.recordLook({
    ...actorOf(caller),
    ...describeAct(recordActs.opened, record.id, {}),
    ...ownerOf(record),
    shown: others.map((other) => ({ ...lookAt(other, record), ...ownerOf(other) })),
  });
}

/** To an owner who may not see the record the look was come to from, it is one like any other. */
function lookAt(other: StoredRecord, from: StoredRecord) {
  return isOpenTo(from, other.owner_member)
    ? describeAct(searchActs.shown, other.id, { as: "life_line" })
    : describeAct(recordActs.opened, other.id, {});
}

async function lineOf(
  transaction: RecordsTransaction,
  caller: Caller,
  family: Family,
): Promise<LifeLine> {
  const { rows, links } = family;
  const standingOf = standingsOf(family);
  const records = rows.map((row) =>
    recordOf(row, { rows, links, caller, standing: standingOf(row) }),
  );
  const told = rows.filter((row) => ["this", "same"].includes(standingOf(row)));
  const { moments, hasEarlierShown } = await listMoments(
    transaction,
    { rows: told, links },
    caller,
  );
  const contradictions = await contradictionsOf(transaction, family);
  return { records, moments: inOrder(moments), contradictions, hasEarlierShown };
}

function recordOf(
  row: StoredRecord,
  { rows, links, caller, standing }: Family & { caller: Caller; standing: LifeStanding },
): LifeRecord {
  const first = rows[0] ?? row;
  const pair = pairOf(first.id, row.id);
  const statements = links
    .filter(({ record, other }) => record === pair.record && other === pair.other)
    .map(({ owner_member: member, verdict, stated_at: at }) => ({
      member,
      verdict,
      at: at.toISOString(),
    }));
  return {
    ...summaryOf(row),
    weapon: row.weapon,
    event: row.event,
    standing,
    statements,
    mayState:
      isPermitted(caller, keepRecords) &&
      (row === first || mayLink([ownerOf(first), ownerOf(row)], caller)),
  };
}
