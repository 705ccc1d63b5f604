import {
  completeInvitationRoute,
  listSessionsRoute,
  lockSessionRoute,
  openInvitationRoute,
  reEnterRoute,
  revokeSessionRoute,
  sessionRoute,
  setPinRoute,
  signInRoute,
  signOutRoute,
} from "#platform/access/contract";
import { type Binding, bind } from "#platform/http/server";
import { type AccessDesk, type AccessParts, openAccess } from "./access-parts.ts";
import { serveKeys } from "./api-key/serve-keys.ts";
import { serveGlass } from "./break-glass/serve-glass.ts";
import { servePersons } from "./person/serve-persons.ts";
import { serveProposals } from "./proposal/serve-proposals.ts";
import { type Authenticate, createAuthenticate } from "./session/authenticate.ts";
import {
  listOwnSessions,
  lockOwnSession,
  readSession,
  revokeOwnSession,
  signOut,
} from "./session/own-sessions.ts";
import { reEnter } from "./session/re-enter.ts";
import { createAcceptInvitation } from "./sign-in/accept-invitation.ts";
import { serveDemonstration } from "./sign-in/demonstration.ts";
import { createSetPin } from "./sign-in/set-pin.ts";
import { createSignIn } from "./sign-in/sign-in.ts";

export interface Access {
  readonly bindings: Binding[];
  readonly authenticate: Authenticate;
  /** The same for what pages do by themselves, such as live updates: it does not count as activity. */
  readonly reauthenticate: Authenticate;
}

/** Sign-in, sessions and everything that says who may do what. */
export function createAccess(parts: AccessParts): Access {
  const desk = openAccess(parts);
  return {
    authenticate: createAuthenticate(desk, { isActivity: true }),
    reauthenticate: createAuthenticate(desk, { isActivity: false }),
    bindings: [
      ...serveSignIn(desk),
      ...serveSessions(desk),
      ...servePersons(desk),
      ...serveProposals(desk),
      ...serveKeys(desk),
      ...serveGlass(desk),
      ...(parts.isDemonstration ? serveDemonstration(desk) : []),
    ],
  };
}

function serveSignIn(desk: AccessDesk): Binding[] {
  const signIn = createSignIn(desk);
  const invitation = createAcceptInvitation(desk);
  const setPin = createSetPin(desk);
  return [
    bind(signInRoute, ({ body }, facts) => signIn(body, facts)),
    bind(openInvitationRoute, ({ body }, facts) => invitation.open(body, facts)),
    bind(completeInvitationRoute, ({ body }, facts) => invitation.complete(body, facts)),
    bind(setPinRoute, ({ body }, { caller }) => setPin(caller, body)),
  ];
}

function serveSessions(desk: AccessDesk): Binding[] {
  return [
    bind(sessionRoute, (_, facts) => readSession(desk, facts)),
    bind(lockSessionRoute, (_, facts) => lockOwnSession(desk, facts)),
    bind(reEnterRoute, ({ body }, facts) => reEnter(desk, body, facts)),
    bind(signOutRoute, (_, facts) => signOut(desk, facts)),
    bind(listSessionsRoute, (_, facts) => listOwnSessions(desk, facts.caller, facts)),
    bind(revokeSessionRoute, ({ params }, { caller }) =>
      revokeOwnSession(desk, caller, params.session),
    ),
  ];
}
