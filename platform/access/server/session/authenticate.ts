import { accessErrors, type Caller, IDLE_MINUTES } from "#platform/access/contract";
import { problem } from "#platform/http/contract";
import { readCookie } from "#platform/http/server";
import type { AccessDesk } from "../access-parts.ts";
import { findKeyHolder } from "../api-key/find-key-holder.ts";
import { hashToken } from "../secret/token.ts";
import { cookieName } from "./session-cookie.ts";
import { lockSession, touchSession } from "./session-store.ts";
import { findSignedIn, type SignedIn } from "./signed-in-store.ts";

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
    const found = await findSignedIn(desk.query, hashToken(token), desk.clock());
    return found && admit(desk, found, isActivity);
  };
}

async function admit(
  desk: AccessDesk,
  found: SignedIn,
  isActivity: boolean,
): Promise<Caller | undefined> {
  const { session, lockedAt, lastSeenAt } = found;
  if (found.standing !== "active") return undefined;
  if (found.isSynthetic && !desk.isDemonstration) return undefined;
  const now = desk.clock();
  const idle = now.getTime() - lastSeenAt.getTime();
  if (lockedAt === null && idle >= IDLE_MINUTES * MINUTE) {
    await desk.asGatekeeper((transaction) => lockSession(transaction, session, now));
  }
  if (lockedAt !== null || idle >= IDLE_MINUTES * MINUTE) throw problem(accessErrors.locked);
  if (isActivity && idle >= MINUTE) {
    await desk.asGatekeeper((transaction) => touchSession(transaction, session, now));
  }
  const { person, account, member, agency, isDesk, roles } = found;
  return { person, account, member, agency, isDesk, roles };
}
