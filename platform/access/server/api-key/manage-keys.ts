import { randomBytes } from "node:crypto";
import {
  type ApiKey,
  accessActs,
  accessErrors,
  actorOf,
  type Caller,
  isPermitted,
  type makeKeyRoute,
  manageKeys,
} from "#platform/access/contract";
import { createId } from "#platform/database";
import { type CheckedInput, problem, type RouteAnswer } from "#platform/http/contract";
import { describeAct } from "#platform/ledger/contract";
import { recordAct } from "#platform/ledger/server";
import type { AccessDesk, AccessTransaction } from "../access-parts.ts";
import { hashToken } from "../secret/token.ts";
import { findKeyById, insertKey, listKeys, revokeKeys } from "./api-key-store.ts";

const DAY = 86_400_000;

/** The caller's own keys, or all of the member for its administrator; newest first. */
export function readKeys(
  desk: AccessDesk,
  caller: Caller,
  page: { cursor?: string | undefined; limit: number },
): Promise<{ keys: ApiKey[]; next: string | null }> {
  return desk.asCaller(caller, async (transaction) => {
    const wanted = { before: page.cursor, limit: page.limit + 1 };
    const found = await listKeys(transaction, scopeOf(caller), wanted);
    const keys = found.slice(0, page.limit);
    return { keys, next: found.length > page.limit ? (keys.at(-1)?.id ?? null) : null };
  });
}

/** Which keys a caller manages: those of one account, or every one the context sees. */
function scopeOf(caller: Caller): string | undefined {
  return isPermitted(caller, manageKeys) ? undefined : caller.account;
}

/** Makes a key that acts as the caller; the secret is shown once. */
export function makeKey(
  desk: AccessDesk,
  caller: Caller,
  body: CheckedInput<typeof makeKeyRoute>["body"],
): Promise<RouteAnswer<typeof makeKeyRoute>> {
  return desk.asCaller(caller, async (transaction) => {
    const { member, account } = caller;
    const role = body.roles.find((wanted) => !caller.roles.includes(wanted));
    if (role !== undefined) throw problem(accessErrors.roleNotYours, { role });
    const prefix = randomBytes(6).toString("hex");
    const secret = randomBytes(32).toString("hex");
    const now = desk.clock();
    const key = await insertKey(transaction, {
      id: createId(),
      member,
      account,
      name: body.name,
      prefix,
      secretHash: hashToken(secret),
      roles: body.roles,
      createdAt: now,
      expiresAt: new Date(now.getTime() + body.days * DAY),
    });
    const { createdAt, expiresAt } = key;
    const made = { member, account, prefix, createdAt, expiresAt, ...body };
    const act = describeAct(accessActs.keyMade, key.id, made);
    await recordAct(transaction, { ...actorOf(caller), ...act });
    return { key, secret: `pmk_${prefix}_${secret}` };
  });
}

/** Revokes a key at once. */
export async function revokeKey(
  desk: AccessDesk,
  caller: Caller,
  id: string,
): Promise<{ revoked: true }> {
  await desk.asCaller(caller, async (transaction) => {
    const key = await findKeyById(transaction, id);
    const scope = scopeOf(caller);
    const isTheirs = key !== undefined && (scope === undefined || key.account === scope);
    const isRevoked = isTheirs && (await revokeKeysOf(transaction, caller, { id }, desk.clock()));
    if (!isRevoked) throw problem(accessErrors.keyNotFound);
  });
  return { revoked: true };
}

/** Revokes live keys, each with its act; false where there is none. */
export async function revokeKeysOf(
  transaction: AccessTransaction,
  caller: Caller,
  which: { id?: string; account?: string },
  now: Date,
): Promise<boolean> {
  const revoked = await revokeKeys(transaction, which, now);
  for (const id of revoked) {
    const act = describeAct(accessActs.keyRevoked, id, { revokedAt: now.toISOString() });
    await recordAct(transaction, { ...actorOf(caller), ...act });
  }
  return revoked.length > 0;
}
