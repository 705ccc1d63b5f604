import type { WorkSource } from "#platform/access/server";
import { keepTraces, traceActs, tracePage } from "#tracing/contract";
import { recordHandedOver } from "../trace-act.ts";
import { giveTrace, listTracesOf } from "./trace-store.ts";

/** Requests whose drafter is told what becomes of them. A leg is its desk's, and nobody's in particular. */
const requests: WorkSource = {
  kind: traceActs.handedOver.objectKind,
  permission: keepTraces,
  list: listTracesOf,
  give: async (transaction, giving) => {
    const given = await giveTrace(transaction, giving);
    if (given === undefined) return false;
    await recordHandedOver(transaction, giving.by, given, giving.now);
    return true;
  },
  page: tracePage,
};

/** What a person has open in tracing. */
export const tracingWork: readonly WorkSource[] = [requests];
