import { createHash } from "node:crypto";
import type { Kysely } from "kysely";
import type { Caller } from "#platform/access/contract/permission";
import { httpErrors, Problem, problem } from "#platform/http/contract";
import { claimKey, type KeyedRequest, keepAnswer, releaseKey } from "./idempotency-store.ts";
import type { IdempotencyTables } from "./tables.ts";

export type AnswerOnce = (
  request: { key: string; caller: Caller; route: string; input: unknown; isKept: boolean },
  work: () => Promise<unknown>,
) => Promise<unknown>;

/**
 * Carries out a create at most once for each Idempotency-Key of an account, for a day (draft-ietf-
 * httpapi-idempotency-key-header). A repeat gets the first answer; a repeat of one whose outcome is
 * unknown, because it still runs or the server died between doing and answering, is told so and is
 * never carried out again. A refused request gives its key back. An answer that is not kept, because it
 * holds a secret or what others own, is answered once; a repeat is told that it was carried out.
 */
export function createAnswerOnce(query: Kysely<unknown>): AnswerOnce {
  const store = query as Kysely<IdempotencyTables>;
  return async ({ key, caller, route, input, isKept }, work) => {
    const { person, account } = caller;
    const request = { person, account, key, fingerprint: fingerprintOf(route, input) };
    const earlier = await claimKey(store, request);
    if (earlier === undefined) return carryOut(store, request, work, isKept);
    if (!earlier.fingerprint.equals(request.fingerprint)) throw problem(httpErrors.keyReused);
    if (earlier.answer === null) throw problem(httpErrors.keyInProgress);
    if (!("value" in earlier.answer)) throw problem(httpErrors.answerNotKept);
    return earlier.answer.value;
  };
}

async function carryOut(
  store: Kysely<IdempotencyTables>,
  request: KeyedRequest,
  work: () => Promise<unknown>,
  isKept: boolean,
): Promise<unknown> {
  try {
    const answer = await work();
    await keepAnswer(store, request, isKept ? { value: answer } : {});
    return answer;
  } catch (error) {
    if (error instanceof Problem) await releaseKey(store, request);
    throw error;
  }
}

function fingerprintOf(route: string, input: unknown): Buffer {
  return createHash("sha256")
    .update(JSON.stringify([route, input]))
    .digest();
}
