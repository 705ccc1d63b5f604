import { accessErrors, type SessionState, type signInRoute } from "#platform/access/contract";
import { type CheckedInput, httpErrors, problem } from "#platform/http/contract";
import { type RequestFacts, TokenBuckets } from "#platform/http/server";
import type { AccessDesk } from "../access-parts.ts";
import { unseal } from "../secret/sealed-secret.ts";
import { findTimeStep, makeTotpSecret } from "../secret/second-factor.ts";
import { matchesHash } from "../secret/slow-hash.ts";
import { hashRecoveryCode, hashToken } from "../secret/token.ts";
import { countAttempt, forgetAttempts } from "./attempt-store.ts";
import {
  findCredential,
  hasRecoveryCode,
  type StoredCredential,
  useRecoveryCode,
  useTimeStep,
} from "./credential-store.ts";
import { openSession } from "./open-session.ts";

type Credentials = CheckedInput<typeof signInRoute>["body"];

/** An account id nobody has, so that unknown names are looked up like known ones. */
const NOBODY = "00000000-0000-7000-8000-000000000000";

/**
 * Sign-in by password and second factor in one step. An unknown name, a wrong password, a wrong code
 * and a locked account do the same work and answer alike.
 */
export function createSignIn(desk: AccessDesk) {
  const byAddress = new TokenBuckets({ burst: 30, perMinute: 30 });
  const byName = new TokenBuckets({ burst: 10, perMinute: 10 });

  return async function signIn(body: Credentials, facts: RequestFacts): Promise<SessionState> {
    const name = body.name.trim().toLowerCase();
    const now = desk.clock();
    const seconds = Math.max(
      byAddress.take(facts.address, now.getTime()),
      byName.take(name, now.getTime()),
    );
    if (seconds > 0) throw problem(httpErrors.tooManyRequests, { seconds });
    const nameHash = hashToken(name);
    const codeHash = hashRecoveryCode(body.code);
    const { isLocked, credential, isRecoveryCode } = await desk.asGatekeeper(
      async (transaction) => {
        const attempt = await countAttempt(transaction, nameHash, now);
        const found = await findCredential(transaction, name, desk.present());
        const account = found?.account ?? NOBODY;
        const isKnown = await hasRecoveryCode(transaction, account, codeHash);
        return { ...attempt, credential: found, isRecoveryCode: isKnown };
      },
    );
    const isPassword = await matchesHash(body.password, credential?.passwordHash);
    const step = readTimeStep(desk, credential, body.code, now);
    const isSecondFactor = step !== undefined || isRecoveryCode;
    if (isLocked || !isPassword || !isSecondFactor || credential === undefined) {
      throw problem(accessErrors.signInRefused);
    }
    return openSession(desk, facts, async (transaction) => {
      const { account } = credential;
      // A code works once, also when it is sent twice at the same moment.
      const isFresh =
        step === undefined
          ? await useRecoveryCode(transaction, account, codeHash)
          : await useTimeStep(transaction, account, step);
      if (!isFresh) throw problem(accessErrors.signInRefused);
      await forgetAttempts(transaction, nameHash, now);
      return { ...credential, means: step === undefined ? "recovery_code" : "password" };
    });
  };
}

function readTimeStep(
  desk: AccessDesk,
  credential: StoredCredential | undefined,
  code: string,
  now: Date,
): number | undefined {
  if (credential === undefined) return findTimeStep(makeTotpSecret(), code, now);
  const secret = unseal(desk.installationKey, credential.account, credential.totpSecret);
  return findTimeStep(secret, code, now);
}
