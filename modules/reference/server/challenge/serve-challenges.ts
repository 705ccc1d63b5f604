import { type Binding, bind } from "#platform/http/server";
import {
  listChallengesRoute,
  moveChallengeRoute,
  openChallengeRoute,
  readChallengeRoute,
} from "#reference/contract";
import type { EditingDesk } from "../editing/editing-parts.ts";
import { moveChallenge } from "./move-challenge.ts";
import { openChallenge } from "./open-challenge.ts";
import { readChallenge, readChallenges } from "./read-challenges.ts";

/** Challenges: opened by anyone, answered by an editor within the days of the clock. */
export function serveChallenges(desk: EditingDesk): Binding[] {
  return [
    bind(openChallengeRoute, ({ body }, { caller }) => openChallenge(desk, caller, body)),
    bind(listChallengesRoute, ({ query }, { caller }) => readChallenges(desk, caller, query)),
    bind(readChallengeRoute, ({ params }, { caller }) =>
      readChallenge(desk, caller, params.challenge),
    ),
    bind(moveChallengeRoute, ({ params, body }, { caller, expectedVersion }) =>
      moveChallenge(desk, caller, { ...body, id: params.challenge, version: expectedVersion }),
    ),
  ];
}
