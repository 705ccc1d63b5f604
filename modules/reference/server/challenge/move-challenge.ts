import type { Caller } from "#platform/access/contract";
import { httpErrors, problem, type RouteAnswer } from "#platform/http/contract";
import { notify } from "#platform/notifications/server";
import {
  type ChallengeStep,
  challengeErrors,
  challengeRefusalErrors,
  challengerNotices,
  decideChallenge,
  dueAfter,
  type moveChallengeRoute,
  repliedNotice,
} from "#reference/contract";
import {
  asCaller,
  type EditingDesk,
  type EditingTransaction,
  isEditor,
  tellAll,
} from "../editing/editing-parts.ts";
import { type StoredChallenge, takeChallenge, updateChallenge } from "./challenge-store.ts";
import { challengePath, movedChallenge, noticeFacts } from "./open-challenge.ts";
import { recordChallengeStep } from "./record-challenge-step.ts";

interface Taken {
  readonly id: string;
  readonly version: number;
  readonly step: ChallengeStep;
  readonly words?: string | undefined;
}

/** One step about a challenge. A reply starts the whole clock anew, for the editor reads on from there. */
export async function moveChallenge(
  desk: EditingDesk,
  caller: Caller,
  { id, version, step, words }: Taken,
): Promise<RouteAnswer<typeof moveChallengeRoute>> {
  const editors = await desk.listEditors();
  return asCaller(desk, caller, async (transaction) => {
    const challenge = await takeChallenge(transaction, id);
    if (challenge === undefined) throw problem(challengeErrors.notFound);
    if (challenge.version !== version) throw problem(httpErrors.versionMismatch);
    const state = proveStep(challenge, caller, { step, words });
    const now = desk.clock();
    const dueAt = step === "reply" ? dueAfter(now, desk.challengeDays) : undefined;
    const moved = await updateChallenge(transaction, id, { state, dueAt });
    await recordChallengeStep(transaction, moved, { step, caller, words, at: now });
    if (step === "reply") {
      const to = { to: editors, save: [caller.person] };
      await tellAll(transaction, to, repliedNotice, noticeFacts(moved), challengePath(id));
    }
    await tellChallenger(transaction, moved);
    return movedChallenge(moved);
  });
}

function proveStep(
  { state, owner_person }: StoredChallenge,
  caller: Caller,
  step: { step: ChallengeStep; words?: string | undefined },
): StoredChallenge["state"] {
  const taken = { ...step, person: caller.person, isEditor: isEditor(caller) };
  const verdict = decideChallenge({ state, challenger: owner_person }, taken);
  if ("refusal" in verdict) throw problem(challengeRefusalErrors[verdict.refusal]);
  return verdict.state;
}

async function tellChallenger(
  transaction: EditingTransaction,
  { id, state, title, author_member: member, owner_person: person }: StoredChallenge,
): Promise<void> {
  if (state === "open" || state === "withdrawn") return;
  const facts = { name: title };
  await notify(transaction, { member, person }, challengerNotices[state], facts, challengePath(id));
}
