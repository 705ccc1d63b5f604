import * as z from "zod";
import { defineRoute } from "#platform/http/contract";
import { Language } from "#platform/i18n/contract";
import { accessErrors } from "./errors.ts";
import { Role } from "./permission/index.ts";

/** Minutes without a request after which a session locks (CJIS Security Policy 6.0, AC-11). */
export const IDLE_MINUTES = 30;
/** Hours after which one signs in again, whatever one did: a long shift. */
export const SESSION_HOURS = 14;

/** What a page needs to know about who is signed in. */
export const SessionState = z.discriminatedUnion("state", [
  z.object({ state: z.literal("none") }),
  /** The work is kept; PIN or password opens it again. */
  z.object({
    state: z.literal("locked"),
    account: z.uuid(),
    name: z.string(),
    hasPin: z.boolean(),
  }),
  z.object({
    state: z.literal("open"),
    session: z.uuid(),
    person: z.uuid(),
    account: z.uuid(),
    name: z.string(),
    signInName: z.string(),
    language: Language,
    member: z.string(),
    agency: z.uuid(),
    agencyName: z.string(),
    agencyKind: z.string(),
    isDesk: z.boolean(),
    roles: z.array(Role),
    hasPin: z.boolean(),
    expiresAt: z.iso.datetime(),
  }),
]);
export type SessionState = z.infer<typeof SessionState>;

export const sessionRoute = defineRoute({
  id: "access.session.describe",
  method: "GET",
  path: "/api/access/session",
  summary: "Who is signed in in this browser: nobody, someone locked out, or someone",
  access: "public",
  answer: SessionState,
});

export const lockSessionRoute = defineRoute({
  id: "access.session.lock",
  method: "POST",
  path: "/api/access/session/lock",
  summary: "Lock the screen now; nothing is lost",
  access: "signed_in",
  leaves: ["access.session.lock"],
  answer: SessionState,
  repeated: "same",
});

export const reEnterRoute = defineRoute({
  id: "access.session.re_enter",
  method: "POST",
  path: "/api/access/session/re-entry",
  summary: "Open a locked session again by PIN or password; five failures end it",
  access: "public",
  leaves: ["access.session.re_enter"],
  body: z.union([
    z.object({ pin: z.string().max(20) }),
    z.object({ password: z.string().max(200) }),
  ]),
  answer: SessionState,
  errors: [accessErrors.reEntryRefused, accessErrors.signInRefused],
  repeated: "same",
});

export const signOutRoute = defineRoute({
  id: "access.session.sign_out",
  method: "POST",
  path: "/api/access/sign-out",
  summary: "End the session of this browser",
  access: "public",
  leaves: ["access.session.end"],
  answer: SessionState,
  repeated: "same",
});

/** One signed-in browser of the caller. */
export const SessionEntry = z.object({
  id: z.uuid(),
  /** `Firefox · Android`. */
  device: z.string(),
  startedAt: z.iso.datetime(),
  lastSeenAt: z.iso.datetime(),
  expiresAt: z.iso.datetime(),
  isLocked: z.boolean(),
  isThis: z.boolean(),
});
export type SessionEntry = z.infer<typeof SessionEntry>;

export const listSessionsRoute = defineRoute({
  id: "access.session.list",
  method: "GET",
  path: "/api/access/sessions",
  summary: "Browsers in which the caller is signed in",
  access: "signed_in",
  answer: z.object({ sessions: z.array(SessionEntry) }),
});

export const revokeSessionRoute = defineRoute({
  id: "access.session.revoke",
  method: "DELETE",
  path: "/api/access/sessions/:session",
  summary: "End one of the caller's sessions",
  access: "signed_in",
  leaves: ["access.session.end"],
  params: z.object({ session: z.uuid() }),
  answer: z.object({ ended: z.literal(true) }),
  errors: [accessErrors.sessionNotFound],
});
