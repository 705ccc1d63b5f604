import {
  type CustodyStand,
  type CustodyStepKind,
  type LifeMoment,
  listStanding,
} from "#records/contract";
import type { RecordsTransaction } from "../records-desk.ts";
import type { StoredRecord } from "../tables.ts";
import { listCustodies, listOutlines } from "./custody-store.ts";

const stepOfStand: Readonly<Record<CustodyStand, CustodyStepKind>> = {
  in_custody: "taken_in",
  returned: "returned",
  destroyed: "destroyed",
  deactivated: "deactivated",
  retained: "retained",
  lost: "lost",
};

/** What was done with firearms in hand: every step to who sees the custody, to others where the firearm is. */
export async function custodyMoments(
  transaction: RecordsTransaction,
  rows: readonly StoredRecord[],
): Promise<LifeMoment[]> {
  const ids = rows.map(({ id }) => id);
  const custodies = await listCustodies(transaction, ids);
  const told = new Set(custodies.map(({ id }) => id));
  const outlines = (await listOutlines(transaction, ids)).filter(({ id }) => !told.has(id));
  const memberOf = new Map(rows.map(({ id, owner_member }) => [id, owner_member]));
  const momentOf = (record: string, step: CustodyStepKind, on: string | null): LifeMoment => {
    const member = memberOf.get(record);
    return { kind: "custody", step, record, when: dayOrUnknown(on), ...(member && { member }) };
  };
  return [
    ...custodies.flatMap(({ id, steps }) =>
      listStanding(steps).map(({ kind, on }) => momentOf(id, kind, on)),
    ),
    ...outlines.map(({ id, stand, since }) => momentOf(id, stepOfStand[stand], since)),
  ];
}

function dayOrUnknown(on: string | null): LifeMoment["when"] {
  return on === null ? { precision: "unknown" } : { precision: "day", day: on };
}

/** Days on which firearms of records were destroyed, where a day is stated. */
export async function listDestructionDays(
  transaction: RecordsTransaction,
  rows: readonly StoredRecord[],
): Promise<ReadonlyMap<string, string>> {
  const ids = rows.filter(({ closing }) => closing === "destroyed").map(({ id }) => id);
  if (ids.length === 0) return new Map();
  const outlines = await listOutlines(transaction, ids);
  return new Map(
    outlines.flatMap(({ id, stand, since }) =>
      stand === "destroyed" && since !== null ? [[id, since] as const] : [],
    ),
  );
}
