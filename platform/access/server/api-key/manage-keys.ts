import { randomBytes } from "node:crypto";
import {
  type ApiKey,
  accessErrors,
  actorOf,
  type Caller,
  type makeKeyRoute,
} from "#platform/access/contract";
import { createId } from "#platform/database";
import { type CheckedInput, problem, type RouteAnswer } from "#platform/http/contract";
import { recordAct } from "#platform/ledger/server";
import type { AccessDesk } from "../access-parts.ts";
import { getAccount } from "../person/change-person.ts";
import { hashToken } from "../secret/token.ts";
import { findKeyById, insertKey, listKeys, revokeKeys } from "./api-key-store.ts";

const DAY = 86_400_000;

/** Keys of the caller's member, newest first. */
export function readKeys(
  desk: AccessDesk,
  caller: Caller,
  page: { cursor?: string | undefined; limit: number },
): Promise<{ keys: ApiKey[]; next: string | null }> {
  return desk.asCaller(caller, async (transaction) => {
    const found = await listKeys(transaction, { before: page.cursor, limit: page.limit + 1 });
    const keys = found.slice(0, page.limit);
    return { keys, next: found.length > page.limit ? (keys.at(-1)?.id ?? null) : null };
  });
}

/** Makes a key for which an account of the caller's member answers; the secret is shown once. */
export function makeKey(
  desk: AccessDesk,
  caller: Caller,
  body: CheckedInput<typeof makeKeyRoute>["body"],
): Promise<RouteAnswer<typeof makeKeyRoute>> {
  return desk.asCaller(caller, async (transaction) => {
    const account = await getAccount(transaction, caller, body.account);
    const role = body.roles.find((wanted) => !account.roles.includes(wanted));
    if (role !== undefined) throw problem(accessErrors.roleNotYours, { role });
    const prefix = randomBytes(6).toString("hex");
    const secret = randomBytes(32).toString("hex");
    const createdAt = desk.clock();
    const key = await insertKey(transaction, {
      id: createId(),
      member: caller.member,
      account: account.id,
      name: body.name,
      prefix,
      secretHash: hashToken(secret),
      roles: body.roles,
      createdAt,
      expiresAt: new Date(createdAt.getTime() + body.days * DAY),
    });
    await recordAct(transaction, {
      ...actorOf(caller),
      verb: "access.key.make",
      objectKind: "access.api_key",
      objectId: key.id,
      content: { account: account.id, roles: body.roles, days: body.days },
    });
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
    const revoked = key && (await revokeKeys(transaction, { id }, desk.clock()));
    if (revoked !== 1) throw problem(accessErrors.keyNotFound);
    await recordAct(transaction, {
      ...actorOf(caller),
      verb: "access.key.revoke",
      objectKind: "access.api_key",
      objectId: id,
      content: {},
    });
  });
  return { revoked: true };
}
