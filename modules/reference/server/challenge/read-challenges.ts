import type { Caller } from "#platform/access/contract";
import { findWorkplace } from "#platform/directory/server";
import { type CheckedInput, problem, type RouteAnswer } from "#platform/http/contract";
import {
  type Challenge,
  type ChallengeEvent,
  type ChallengeSummary,
  challengeErrors,
  isOverdue,
  type listChallengesRoute,
  possibleChallengeSteps,
} from "#reference/contract";
import {
  asCaller,
  type EditingDesk,
  type EditingTransaction,
  isEditor,
} from "../editing/editing-parts.ts";
import {
  findAnswering,
  findChallenge,
  listChallengeSteps,
  listChallenges,
  type StoredChallenge,
  type StoredChallengeStep,
} from "./challenge-store.ts";

/** The caller's own challenges and, for editors, everyone's; those due soonest first. */
export function readChallenges(
  desk: EditingDesk,
  caller: Caller,
  { open, ref, limit }: CheckedInput<typeof listChallengesRoute>["query"],
): Promise<RouteAnswer<typeof listChallengesRoute>> {
  return asCaller(desk, caller, async (transaction) => {
    const found = await listChallenges(transaction, { isOpen: open, ref, limit });
    const now = desk.clock();
    return { challenges: found.map((one) => summaryOf(one, caller, now)) };
  });
}

/** One challenge with its history, as who reads it may see it. */
export function readChallenge(desk: EditingDesk, caller: Caller, id: string): Promise<Challenge> {
  return asCaller(desk, caller, async (transaction) => {
    const challenge = await findChallenge(transaction, id);
    if (challenge === undefined) throw problem(challengeErrors.notFound);
    const { grounds, language, source, files, state, owner_person } = challenge;
    const steps = await listChallengeSteps(transaction, id);
    const proposal = await findAnswering(transaction, id);
    const standing = { state, challenger: owner_person };
    return {
      ...summaryOf(challenge, caller, desk.clock()),
      grounds,
      language,
      files,
      ...(source !== null && { source }),
      history: await presentSteps(transaction, steps),
      ...(proposal !== undefined && { proposal }),
      steps: possibleChallengeSteps(standing, caller.person, isEditor(caller)),
    };
  });
}

function summaryOf(row: StoredChallenge, caller: Caller, now: Date): ChallengeSummary {
  const { id, ref, title, field, state, version, due_at: dueAt } = row;
  return {
    id,
    ref,
    title,
    state,
    version,
    ...(field !== null && { field }),
    member: row.author_member,
    isOwn: row.owner_person === caller.person,
    openedAt: row.opened_at.toISOString(),
    dueAt: dueAt.toISOString(),
    isOverdue: isOverdue({ state, dueAt }, now),
  };
}

async function presentSteps(
  transaction: EditingTransaction,
  steps: readonly StoredChallengeStep[],
): Promise<ChallengeEvent[]> {
  const events: ChallengeEvent[] = [];
  for (const { step, state, member, agency, words, at } of steps) {
    const workplace = agency === null ? undefined : await findWorkplace(transaction, agency);
    events.push({
      step,
      state,
      at: at.toISOString(),
      ...(member !== null && { member }),
      ...(workplace !== undefined && { agency: workplace.name }),
      ...(words !== null && { words }),
    });
  }
  return events;
}
