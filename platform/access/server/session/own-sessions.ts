import {
  accessActs,
  accessErrors,
  actorOf,
  type Caller,
  type SessionEntry,
  type SessionState,
} from "#platform/access/contract";
import { problem } from "#platform/http/contract";
import type { RequestFacts } from "#platform/http/server";
import { describeAct } from "#platform/ledger/contract";
import { recordAct } from "#platform/ledger/server";
import type { AccessDesk } from "../access-parts.ts";
import { hashToken } from "../secret/token.ts";
import { describeSession } from "./describe-session.ts";
import { clearSessionToken, readSessionToken } from "./session-cookie.ts";
import { endSessions, findSession, lockSession } from "./session-store.ts";
import { getSessionOwner, listSessions } from "./session-view-store.ts";

const nobody: SessionState = { state: "none" };

/** Who is signed in in this browser; asked before anything else, so it never fails. */
export async function readSession(desk: AccessDesk, facts: RequestFacts): Promise<SessionState> {
  const token = readSessionToken(facts, desk.isSecure);
  if (token === undefined || token === "") return nobody;
  return desk.asGatekeeper((transaction) =>
    describeSession(transaction, hashToken(token), desk.present()),
  );
}

/** Locks this browser's session at once. */
export async function lockOwnSession(desk: AccessDesk, facts: RequestFacts): Promise<SessionState> {
  const tokenHash = hashToken(readSessionToken(facts, desk.isSecure) ?? "");
  return desk.asGatekeeper(async (transaction) => {
    const session = await findSession(transaction, tokenHash, desk.present());
    if (session !== undefined && (await lockSession(transaction, session.id, desk.clock()))) {
      const owner = await getSessionOwner(transaction, session.id);
      const act = describeAct(accessActs.sessionLocked, session.id, {});
      await recordAct(transaction, { ...owner, ...act });
    }
    return describeSession(transaction, tokenHash, desk.present());
  });
}

/** Ends this browser's session, also a locked one. */
export async function signOut(desk: AccessDesk, facts: RequestFacts): Promise<SessionState> {
  const token = readSessionToken(facts, desk.isSecure);
  clearSessionToken(facts, desk.isSecure);
  if (token === undefined || token === "") return nobody;
  await desk.asGatekeeper(async (transaction) => {
    const session = await findSession(transaction, hashToken(token), desk.present());
    if (session === undefined) return;
    await endSessions(transaction, { id: session.id }, "signed_out", desk.clock());
    const owner = await getSessionOwner(transaction, session.id);
    const act = describeAct(accessActs.sessionEnded, session.id, { because: "signed_out" });
    await recordAct(transaction, { ...owner, ...act });
  });
  return nobody;
}

/** The caller's live sessions, newest first. */
export async function listOwnSessions(
  desk: AccessDesk,
  caller: Caller,
  facts: RequestFacts,
): Promise<{ sessions: SessionEntry[] }> {
  const thisOne = hashToken(readSessionToken(facts, desk.isSecure) ?? "");
  const rows = await desk.asCaller(caller, (transaction) =>
    listSessions(transaction, desk.clock()),
  );
  const sessions = rows.map((row) => ({
    id: row.id,
    device: row.device,
    startedAt: row.started_at.toISOString(),
    lastSeenAt: row.last_seen_at.toISOString(),
    expiresAt: row.expires_at.toISOString(),
    isLocked: row.locked_at !== null,
    isThis: row.token_hash.equals(thisOne),
  }));
  return { sessions };
}

/** Ends one of the caller's sessions. */
export async function revokeOwnSession(
  desk: AccessDesk,
  caller: Caller,
  id: string,
): Promise<{ ended: true }> {
  await desk.asCaller(caller, async (transaction) => {
    const ended = await endSessions(transaction, { id }, "revoked", desk.clock());
    if (ended === 0) throw problem(accessErrors.sessionNotFound);
    const act = describeAct(accessActs.sessionEnded, id, { because: "revoked" });
    await recordAct(transaction, { ...actorOf(caller), ...act });
  });
  return { ended: true };
}
