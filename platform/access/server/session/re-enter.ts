import {
  accessActs,
  accessErrors,
  type reEnterRoute,
  type SessionState,
} from "#platform/access/contract";
import { type CheckedInput, problem } from "#platform/http/contract";
import type { RequestFacts } from "#platform/http/server";
import { describeAct } from "#platform/ledger/contract";
import { recordAct } from "#platform/ledger/server";
import type { AccessDesk, AccessTransaction } from "../access-parts.ts";
import { matchesHash } from "../secret/slow-hash.ts";
import { hashToken } from "../secret/token.ts";
import { findSlowHashes } from "../sign-in/credential-store.ts";
import { describeSession } from "./describe-session.ts";
import { readSessionToken } from "./session-cookie.ts";
import {
  countReEntry,
  endSessions,
  findSession,
  lockSession,
  unlockSession,
} from "./session-store.ts";
import { getSessionOwner } from "./session-view-store.ts";

/** A PIN is short: this many failures end the session (CJIS Security Policy 6.0, AC-7). */
const TRIES = 5;

/** Opens a locked session again; the work in the browser was never gone. */
export async function reEnter(
  desk: AccessDesk,
  body: CheckedInput<typeof reEnterRoute>["body"],
  facts: RequestFacts,
): Promise<SessionState> {
  const token = readSessionToken(facts, desk.isSecure);
  if (token === undefined) throw problem(accessErrors.signInRefused);
  const now = desk.clock();
  const tokenHash = hashToken(token);
  const found = await desk.asGatekeeper(async (transaction) => {
    const session = await findSession(transaction, tokenHash, desk.present());
    if (session === undefined) return undefined;
    // Also where it was still open: re-entry is no way to try PINs beside a running session.
    await lockSession(transaction, session.id, now);
    const tries = await countReEntry(transaction, session.id);
    return { session, tries, hashes: await findSlowHashes(transaction, session.account) };
  });
  if (found === undefined) throw problem(accessErrors.signInRefused);
  const { session, tries, hashes } = found;
  const isRight =
    "pin" in body
      ? await matchesHash(body.pin, hashes?.pinHash ?? undefined)
      : await matchesHash(body.password, hashes?.passwordHash);
  if (tries > TRIES || !isRight) return refuse(desk, session.id, tries);
  return desk.asGatekeeper(async (transaction) => {
    await unlockSession(transaction, session.id, desk.clock());
    const means = "pin" in body ? "pin" : "password";
    const act = describeAct(accessActs.sessionReEntered, session.id, { means });
    await recordAct(transaction, { ...(await getSessionOwner(transaction, session.id)), ...act });
    return describeSession(transaction, tokenHash, desk.present());
  });
}

async function refuse(desk: AccessDesk, session: string, tries: number): Promise<never> {
  const left = Math.max(0, TRIES - tries);
  if (left > 0) throw problem(accessErrors.reEntryRefused, { left });
  await desk.asGatekeeper((transaction) => endAfterBadReEntry(desk, transaction, session));
  throw problem(accessErrors.signInRefused);
}

async function endAfterBadReEntry(
  desk: AccessDesk,
  transaction: AccessTransaction,
  id: string,
): Promise<void> {
  const ended = await endSessions(transaction, { id }, "bad_re_entry", desk.clock());
  if (ended === 0) return;
  const owner = await getSessionOwner(transaction, id);
  const act = describeAct(accessActs.sessionEnded, id, { because: "bad_re_entry" });
  await recordAct(transaction, { ...owner, ...act });
}
