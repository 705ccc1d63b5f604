import type { Transaction } from "kysely";
import { actorOf, type Caller } from "#platform/access/contract";
import { inHandTypes, isOwnersSide, type ProtocolStep, untouched } from "#records/contract";
import { ownerOf } from "../record-act.ts";
import { findRecord } from "../record-store.ts";
import type { RecordsTransaction } from "../records-desk.ts";
import type { StoredProtocol } from "../tables.ts";
import { keepMoved, openProtocol } from "./move-step.ts";

/** What a module has done for a step of a record's checklist. */
export interface ProtocolTick {
  readonly record: string;
  readonly step: ProtocolStep;
  /** The module, as its folder is called. */
  readonly by: string;
  /** What it is called there: read by nobody here. */
  readonly reference: string;
  /** The page that shows it. */
  readonly link: `/${string}`;
  readonly now: Date;
}

/**
 * Ticks a step in the caller's transaction, whose rows the caller has entered. Done again it does nothing, and nothing
 * where there is no such checklist for the caller: the module's own work never fails for it. `true` where it was ticked.
 */
export async function tickProtocolStep<Tables>(
  transaction: Transaction<Tables>,
  caller: Caller,
  { record: id, step, by, reference, link, now }: ProtocolTick,
): Promise<boolean> {
  const own = transaction as unknown as RecordsTransaction;
  const record = await findRecord(own, id);
  if (record !== undefined && !inHandTypes.has(record.type)) return false;
  const protocol = await openProtocol(own, { caller, id, record, now });
  if (protocol === undefined || !mayTick(protocol, step, caller)) return false;
  const { agency, state } = protocol.steps[step] ?? untouched;
  if (state === "done") return false;
  const at = now.toISOString();
  const standing = { ...untouched, state: "done" as const, at, by, reference, link, agency };
  await keepMoved(own, actorOf(caller), protocol, { verb: "tick", step, standing, now });
  return true;
}

function mayTick(protocol: StoredProtocol, step: ProtocolStep, caller: Caller): boolean {
  const holder = protocol.steps[step]?.agency ?? undefined;
  return isOwnersSide(ownerOf(protocol), caller) || holder === caller.agency;
}
