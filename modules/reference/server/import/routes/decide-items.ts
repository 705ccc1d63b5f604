import type { Database } from "#platform/database";
import { problem, type RouteAnswer } from "#platform/http/contract";
import { describeAct } from "#platform/ledger/contract";
import {
  type DecideItems,
  type decideImportRoute,
  importActs,
  importErrors,
} from "#reference/contract";
import { type Changing, changeImport } from "../batch/change-import.ts";
import { decideItems } from "../plan/item-store.ts";

/** Decides what becomes of items, of some or of all that have a reason. */
export async function decideImport(
  database: Database<unknown>,
  changing: Changing,
  { numbers, reason, action, ref }: DecideItems,
): Promise<RouteAnswer<typeof decideImportRoute>> {
  let decided = 0;
  const batch = await changeImport(database, changing, ["planned"], async ({ id }, transaction) => {
    if (numbers === undefined && reason === undefined) throw problem(importErrors.noCandidate);
    const decision = action === undefined ? undefined : { action, ref };
    decided = await decideItems(transaction, id, { numbers, reason }, decision);
    if (decided === 0) throw problem(importErrors.noCandidate);
    return {
      change: {},
      act: describeAct(importActs.decided, id, {
        action: action ?? "proposed",
        reason: reason ?? null,
        decided,
      }),
    };
  });
  return { batch, decided };
}
