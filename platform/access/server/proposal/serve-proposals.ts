import {
  decideProposalRoute,
  listProposalsRoute,
  proposeMemberRoute,
  proposeRoleRoute,
} from "#platform/access/contract";
import { type Binding, bind } from "#platform/http/server";
import type { AccessDesk } from "../access-parts.ts";
import { decide } from "./decide.ts";
import { proposeMember, proposeRole, readProposals } from "./propose.ts";

export function serveProposals(desk: AccessDesk): Binding[] {
  return [
    bind(proposeRoleRoute, ({ body }, { caller }) => proposeRole(desk, caller, body)),
    bind(proposeMemberRoute, ({ body }, { caller }) => proposeMember(desk, caller, body)),
    bind(listProposalsRoute, ({ query }, { caller }) => readProposals(desk, caller, query)),
    bind(decideProposalRoute, ({ params, body }, { caller }) =>
      decide(desk, caller, params.proposal, body.decision),
    ),
  ];
}
