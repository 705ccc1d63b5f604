import { accessActs, accessErrors, actorOf, type Caller } from "#platform/access/contract";
import { httpErrors, problem } from "#platform/http/contract";
import { TokenBuckets } from "#platform/http/server";
import { describeAct } from "#platform/ledger/contract";
import { recordAct } from "#platform/ledger/server";
import type { AccessDesk } from "../access-parts.ts";
import { hashSlowly, matchesHash } from "../secret/slow-hash.ts";
import { findSlowHashes, updatePin } from "./credential-store.ts";

/** Sets the six digits that open the caller's locked sessions; asks the password once more. */
export function createSetPin(desk: AccessDesk) {
  const byAccount = new TokenBuckets({ burst: 5, perMinute: 1 });

  return async function setPin(
    caller: Caller,
    body: { password: string; pin: string },
  ): Promise<{ hasPin: true }> {
    const seconds = byAccount.take(caller.account, desk.clock().getTime());
    if (seconds > 0) throw problem(httpErrors.tooManyRequests, { seconds });
    if (!isStrongPin(body.pin)) throw problem(accessErrors.weakPin);
    const hashes = await desk.asGatekeeper((transaction) =>
      findSlowHashes(transaction, caller.account),
    );
    if (!(await matchesHash(body.password, hashes?.passwordHash))) {
      throw problem(accessErrors.wrongPassword);
    }
    const pinHash = await hashSlowly(body.pin);
    await desk.asGatekeeper(async (transaction) => {
      await updatePin(transaction, caller.account, pinHash);
      const act = describeAct(accessActs.pinSet, caller.account, {});
      await recordAct(transaction, { ...actorOf(caller), ...act });
    });
    return { hasPin: true };
  };
}

/** Six digits, not all alike and not a run up or down. */
export function isStrongPin(pin: string): boolean {
  if (!/^\d{6}$/.test(pin)) return false;
  const steps = new Set(
    [...pin].slice(1).map((digit, place) => Number(digit) - Number(pin[place])),
  );
  const [step] = steps;
  return steps.size > 1 || (step !== 0 && step !== 1 && step !== -1);
}
