import { httpErrors, problem } from "#platform/http/contract";
import { type StandingTrace, type TraceState, traceErrors } from "#tracing/contract";
import { listLegs } from "../leg/leg-store.ts";
import type { StoredLeg, StoredTrace } from "../tables.ts";
import type { TracingTransaction } from "../tracing-desk.ts";
import { findTrace } from "./trace-store.ts";

/** A request as it stands, with its legs. */
export interface TraceStanding {
  readonly row: StoredTrace;
  readonly legs: readonly StoredLeg[];
  readonly standing: StandingTrace;
}

/** A request of the reader's side; fails where there is none, or it is another version. */
export async function getTrace(
  transaction: TracingTransaction,
  { id, version }: { id: string; version?: number },
): Promise<TraceStanding> {
  const row = await findTrace(transaction, id);
  if (row === undefined) throw problem(traceErrors.notFound);
  if (version !== undefined && row.version !== version) throw problem(httpErrors.versionMismatch);
  const legs = await listLegs(transaction, [id]);
  return { row, legs, standing: standingOf(row, legs) };
}

export function standingOf(row: StoredTrace, legs: readonly StoredLeg[]): StandingTrace {
  return {
    state: stateOf(row, legs),
    askerMember: row.owner_member,
    askerAgency: row.owner_agency,
  };
}

/** A sent request is answered once nobody who was asked is still to end its part. */
export function stateOf({ state }: StoredTrace, legs: readonly StoredLeg[]): TraceState {
  const isUnderWay = legs.some(({ ended_at }) => ended_at === null);
  return state === "sent" && !isUnderWay ? "answered" : state;
}
