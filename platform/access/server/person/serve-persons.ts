import {
  addAccountRoute,
  addPersonRoute,
  endAccountSessionsRoute,
  inviteAgainRoute,
  leaveRoute,
  listPersonsRoute,
  openWorkRoute,
  reassignWorkRoute,
  renamePersonRoute,
  revokeRoleRoute,
  unlockAccountRoute,
} from "#platform/access/contract";
import { type Binding, bind } from "#platform/http/server";
import type { AccessDesk } from "../access-parts.ts";
import { addAccount, addPerson } from "./add-person.ts";
import {
  endAccountSessions,
  inviteAgain,
  readPersons,
  renamePerson,
  revokeRole,
  unlockAccount,
} from "./change-person.ts";
import { leave } from "./leave.ts";
import { readOpenWork, reassignWork } from "./reassign-work.ts";

export function servePersons(desk: AccessDesk): Binding[] {
  return [
    bind(listPersonsRoute, ({ query }, { caller }) => readPersons(desk, caller, query)),
    bind(addPersonRoute, ({ body }, { caller }) => addPerson(desk, caller, body)),
    bind(addAccountRoute, ({ params, body }, { caller }) =>
      addAccount(desk, caller, params.person, body),
    ),
    bind(renamePersonRoute, ({ params, body }, { caller, expectedVersion }) =>
      renamePerson(desk, caller, { ...params, ...body, version: expectedVersion }),
    ),
    bind(leaveRoute, ({ params }, { caller }) => leave(desk, caller, params.person)),
    bind(openWorkRoute, ({ params }, { caller }) => readOpenWork(desk, caller, params.person)),
    bind(reassignWorkRoute, ({ params, body }, { caller }) =>
      reassignWork(desk, caller, params.person, body),
    ),
    ...serveAccounts(desk),
  ];
}

function serveAccounts(desk: AccessDesk): Binding[] {
  return [
    bind(inviteAgainRoute, ({ params }, { caller }) => inviteAgain(desk, caller, params.account)),
    bind(unlockAccountRoute, ({ params }, { caller }) =>
      unlockAccount(desk, caller, params.account),
    ),
    bind(endAccountSessionsRoute, ({ params }, { caller }) =>
      endAccountSessions(desk, caller, params.account),
    ),
    bind(revokeRoleRoute, ({ params }, { caller }) =>
      revokeRole(desk, caller, params.account, params.role),
    ),
  ];
}
