import { type Binding, bind } from "#platform/http/server";
import { askOwnerRoute, listMatchesRoute, moveMatchRoute, openMatchRoute } from "#records/contract";
import type { RecordsDesk } from "../records-desk.ts";
import { askOwner } from "./ask-owner.ts";
import { moveMatch } from "./move-match.ts";
import { openMatch, readMatches } from "./read-matches.ts";

/** The routes of possible matches and hits. */
export function serveMatches(desk: RecordsDesk): Binding[] {
  return [
    bind(askOwnerRoute, ({ body }, { caller }) => askOwner(desk, caller, body)),
    bind(moveMatchRoute, ({ params, body }, { caller, expectedVersion }) =>
      moveMatch(desk, caller, { id: params.match, version: expectedVersion, step: body }),
    ),
    bind(openMatchRoute, ({ params }, { caller }) => openMatch(desk, caller, params.match)),
    bind(listMatchesRoute, ({ query }, { caller }) => readMatches(desk, caller, query)),
  ];
}
