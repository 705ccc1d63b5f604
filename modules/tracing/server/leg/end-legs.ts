import { actorOf, type Caller } from "#platform/access/contract";
import { httpErrors, problem } from "#platform/http/contract";
import type { StoredLeg } from "../tables.ts";
import { recordLegMove } from "../trace-act.ts";
import type { TracingDesk, TracingTransaction } from "../tracing-desk.ts";
import { type LegMove, updateLeg } from "./leg-store.ts";
import { tellOther } from "./tell-sides.ts";

const requestStates = { withdraw: "withdrawn", close: "closed" } as const;

/** A request ends with all its legs: who was asked and has not answered need not. */
export async function endLegs(
  desk: TracingDesk,
  transaction: TracingTransaction,
  caller: Caller,
  legs: readonly StoredLeg[],
  verb: keyof typeof requestStates,
): Promise<void> {
  const at = desk.clock();
  for (const leg of legs) {
    const isOpen = leg.ended_at === null;
    const move: LegMove = {
      request_state: requestStates[verb],
      ...(isOpen && { state: "withdrawn", due_what: null, due_at: null, ended_at: at }),
    };
    const ended = await updateLeg(transaction, leg, move);
    if (ended === undefined) throw problem(httpErrors.versionMismatch);
    await recordLegMove(transaction, actorOf(caller), ended, { verb: "end", at });
    if (isOpen) await tellOther(transaction, ended, "recall");
  }
}
