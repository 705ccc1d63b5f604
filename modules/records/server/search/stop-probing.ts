import { setTimeout as sleep } from "node:timers/promises";
import type { Caller } from "#platform/access/contract";
import { findDesk, listSecretariats } from "#platform/directory/server";
import { problem } from "#platform/http/contract";
import { notify } from "#platform/notifications/server";
import { probingWindow, searchErrors, triedOutNotice } from "#records/contract";
import { serialKeys } from "#records/science";
import { haveTriedOutToday } from "../check/judge-day.ts";
import type { RecordsDesk } from "../records-desk.ts";

/** Milliseconds a search waits once it looks like trying numbers out. */
const pause = 1500;

/** Numbers as they are compared. */
export function normsOf(numbers: readonly { readonly text: string }[]): string[] {
  return numbers.flatMap(({ text }) => serialKeys(text)).map(({ norm }) => norm);
}

/**
 * Lets a search go on, later where the caller searches neighbour after neighbour, and not where it has gone too far: that
 * is reported once an hour to the own desk and the secretariat, without saying who: the searches stand in the ledger.
 */
export async function stopProbing(
  desk: RecordsDesk,
  caller: Caller,
  norms: readonly string[],
): Promise<void> {
  const now = desk.clock().getTime();
  const verdict = desk.probing.judge(caller.person, norms, now);
  if (verdict === "free") return;
  if (verdict === "slow" && !(await haveTriedOutToday(desk, caller, norms))) {
    await sleep(pause);
    return;
  }
  await reportProbing(desk, caller);
  throw problem(searchErrors.triedOut, { seconds: probingWindow / 1000 });
}

/** Tells the own desk and the secretariat, once an hour, that somebody tries numbers out. */
export async function reportProbing(desk: RecordsDesk, caller: Caller): Promise<void> {
  if (!desk.probing.isFirstStop(caller.person, desk.clock().getTime())) return;
  const { member, agency } = caller;
  await desk.asCaller(caller, async (transaction) => {
    const own = (await findDesk(transaction, member)) ?? agency;
    const told = [{ member, agency: own }, ...(await listSecretariats(transaction))];
    for (const recipient of told) await notify(transaction, recipient, triedOutNotice, { member });
  });
}
