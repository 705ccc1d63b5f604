import * as z from "zod";
import { defineRoute, httpErrors } from "#platform/http/contract";
import { Language } from "#platform/i18n/contract";
import { accessErrors } from "./errors.ts";
import { Role } from "./permission/index.ts";
import { SessionState } from "./session.ts";

/** Beside a second factor eight would do (NIST SP 800-63B-4); ours is longer. */
export const LEAST_PASSWORD_LENGTH = 12;
/** How long an invitation can be used. */
export const INVITATION_HOURS = 72;

export const signInRoute = defineRoute({
  id: "access.session.sign_in",
  method: "POST",
  path: "/api/access/sign-in",
  summary: "Sign in by password and a code of the authenticator, or a recovery code",
  access: "public",
  leaves: ["access.session.sign_in"],
  body: z.object({
    /** `amal.haddad@ma`. */
    name: z.string().min(1).max(80),
    password: z.string().min(1).max(200),
    /** Six digits, or a recovery code. */
    code: z.string().min(1).max(40),
  }),
  answer: SessionState,
  errors: [accessErrors.signInRefused, httpErrors.tooManyRequests],
  repeated: "each",
});

export const openInvitationRoute = defineRoute({
  id: "access.invitation.open",
  method: "POST",
  path: "/api/access/invitations/open",
  summary: "Choose a password with a one-time invitation; answers the secret for the authenticator",
  access: "public",
  leaves: ["access.invitation.open"],
  body: z.object({ token: z.string().max(100), password: z.string().max(200) }),
  answer: z.object({
    signInName: z.string(),
    /** `otpauth://totp/…` to show as a QR code. */
    authenticator: z.string(),
  }),
  errors: [accessErrors.invitationUseless, accessErrors.weakPassword, httpErrors.tooManyRequests],
  repeated: "same",
});

export const completeInvitationRoute = defineRoute({
  id: "access.invitation.complete",
  method: "POST",
  path: "/api/access/invitations/complete",
  summary: "Confirm the authenticator by a first code; answers the recovery codes, once",
  access: "public",
  leaves: ["access.account.enrol"],
  body: z.object({ token: z.string().max(100), code: z.string().max(20) }),
  answer: z.object({ signInName: z.string(), recoveryCodes: z.array(z.string()) }),
  errors: [accessErrors.invitationUseless, accessErrors.wrongCode, httpErrors.tooManyRequests],
  repeated: "once",
});

export const setPinRoute = defineRoute({
  id: "access.pin.set",
  method: "PUT",
  path: "/api/access/pin",
  summary: "Set the six digits that open the caller's locked sessions",
  access: "signed_in",
  leaves: ["access.pin.set"],
  body: z.object({ password: z.string().max(200), pin: z.string().max(20) }),
  answer: z.object({ hasPin: z.literal(true) }),
  errors: [accessErrors.wrongPassword, accessErrors.weakPin, httpErrors.tooManyRequests],
});

/** One of the demonstration cast. */
export const CastMember = z.object({
  account: z.uuid(),
  person: z.uuid(),
  name: z.string(),
  member: z.string(),
  agencyName: z.string(),
  agencyKind: z.string(),
  language: Language,
  roles: z.array(Role),
});
export type CastMember = z.infer<typeof CastMember>;

export const demonstrationCastRoute = defineRoute({
  id: "access.demonstration.list",
  method: "GET",
  path: "/api/access/demonstration-cast",
  summary: "The demonstration cast to sign in as; absent outside a demonstration",
  access: "public",
  answer: z.object({ cast: z.array(CastMember) }),
});

export const demonstrationSignInRoute = defineRoute({
  id: "access.demonstration.sign_in",
  method: "POST",
  path: "/api/access/demonstration-sign-in",
  summary: "Sign in as one of the demonstration cast; absent outside a demonstration",
  access: "public",
  leaves: ["access.session.sign_in"],
  body: z.object({ account: z.uuid() }),
  answer: SessionState,
  errors: [accessErrors.accountNotFound],
  repeated: "each",
});
