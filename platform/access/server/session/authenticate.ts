import { accessErrors, type Caller, IDLE_MINUTES } from "#platform/access/contract";
import { problem } from "#platform/http/contract";
import { readCookie } from "#platform/http/server";
import type { AccessDesk, AccessTransaction } from "../access-parts.ts";
import { findKeyHolder } from "../api-key/find-key-holder.ts";
import { hashToken } from "../secret/token.ts";
import { describeCaller } from "./describe-caller.ts";
import { cookieName } from "./session-cookie.ts";
import { findSession, lockSession, touchSession } from "./session-store.ts";

/** The headers that say who sends a request. */
export interface Signed {
  readonly headers: {
    readonly cookie?: string | undefined;
    readonly authorization?: string | undefined;
  };
}

export type Authenticate = (request: Signed) => Promise<Caller | undefined>;

const MINUTE = 60_000;

/**
 * Who sends a request, by API key or session; undefined where nobody is signed in. Throws
 * `access.locked` where the session is locked or has been idle too long. What the page does by
 * itself, without a person, is no activity and does not keep the session from locking.
 */
export function createAuthenticate(
  desk: AccessDesk,
  { isActivity }: { isActivity: boolean },
): Authenticate {
  return async ({ headers }) => {
    const key = /^Bearer (pmk_\S+)$/.exec(headers.authorization ?? "")?.[1];
    if (key !== undefined) return findKeyHolder(desk, key);
    const token = readCookie(headers.cookie, cookieName(desk.isSecure));
    if (token === undefined || token === "") return undefined;
    const found = await desk.asGatekeeper((transaction) =>
      admit(desk, transaction, token, isActivity),
    );
    if (found === "locked") throw problem(accessErrors.locked);
    return found;
  };
}

async function admit(
  desk: AccessDesk,
  transaction: AccessTransaction,
  token: string,
  isActivity: boolean,
): Promise<Caller | "locked" | undefined> {
  const now = desk.clock();
  const session = await findSession(transaction, hashToken(token), desk.present());
  if (session === undefined) return undefined;
  if (session.lockedAt !== null) return "locked";
  const idle = now.getTime() - session.lastSeenAt.getTime();
  if (idle >= IDLE_MINUTES * MINUTE) {
    await lockSession(transaction, session.id, now);
    return "locked";
  }
  const caller = await describeCaller(transaction, session);
  if (caller !== undefined && isActivity && idle >= MINUTE)
    await touchSession(transaction, session.id, now);
  return caller;
}
