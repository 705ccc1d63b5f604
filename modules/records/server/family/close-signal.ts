import { actorOf, type Caller } from "#platform/access/contract";
import { httpErrors, problem } from "#platform/http/contract";
import { describeAct } from "#platform/ledger/contract";
import { recordAct } from "#platform/ledger/server";
import {
  type FamilySignal,
  familyActs,
  familyErrors,
  refusalErrors,
  type SignalReason,
} from "#records/contract";
import type { RecordsDesk } from "../records-desk.ts";
import { signalOf } from "./signal-of.ts";
import { findSignal, updateClosed } from "./signal-store.ts";

interface ClosedSignal {
  readonly id: string;
  readonly version: number;
  readonly reason: SignalReason;
}

/** Closes a signal for everybody: it is nobody's own. */
export function closeSignal(
  desk: RecordsDesk,
  caller: Caller,
  { id, version, reason }: ClosedSignal,
): Promise<FamilySignal> {
  return desk.asCaller(caller, async (transaction) => {
    const signal = await findSignal(transaction, id);
    if (signal === undefined) throw problem(familyErrors.signalNotFound);
    if (!caller.isDesk) throw problem(refusalErrors.desk_only);
    if (signal.state === "closed") throw problem(familyErrors.signalClosed);
    if (signal.version !== version) throw problem(httpErrors.versionMismatch);
    const [at, by] = [desk.clock(), caller.member];
    const closed = await updateClosed(transaction, signal, { by, reason, at });
    if (closed === undefined) throw problem(httpErrors.versionMismatch);
    const said = { reason, by, at: at.toISOString() };
    await recordAct(transaction, {
      ...actorOf(caller),
      ...describeAct(familyActs.signalClosed, id, said),
    });
    return signalOf(closed);
  });
}
