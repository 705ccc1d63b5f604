import { IDLE_MINUTES, type SessionState } from "#platform/access/contract";
import { findWorkplace } from "#platform/directory/server";
import type { AccessTransaction, Present } from "../access-parts.ts";
import { findSessionView } from "./session-view-store.ts";

/** What a page shows of the session with this token; `none` where it is over. */
export async function describeSession(
  query: AccessTransaction,
  tokenHash: Buffer,
  present: Present,
): Promise<SessionState> {
  const { now } = present;
  const row = await findSessionView(query, tokenHash, present);
  const workplace = row && (await findWorkplace(query, row.agency));
  if (row === undefined || workplace?.standing !== "active") return { state: "none" };
  const { locked_at, last_seen_at, expires_at, pin_hash, ...shown } = row;
  const hasPin = pin_hash !== null;
  const isIdle = now.getTime() - last_seen_at.getTime() >= IDLE_MINUTES * 60_000;
  if (locked_at !== null || isIdle) {
    return { state: "locked", account: row.account, name: row.name, hasPin };
  }
  return {
    state: "open",
    ...shown,
    member: workplace.member,
    agencyName: workplace.name,
    agencyKind: workplace.kind,
    isDesk: workplace.isDesk,
    hasPin,
    expiresAt: expires_at.toISOString(),
  };
}
