import type { Caller } from "#platform/access/contract";
import { createId } from "#platform/database";
import { shareImages } from "#platform/files/server";
import { type CheckedInput, problem, type RouteAnswer } from "#platform/http/contract";
import {
  challengedNotice,
  challengePage,
  dueAfter,
  firearmName,
  type moveChallengeRoute,
  type openChallengeRoute,
  proposalErrors,
} from "#reference/contract";
import {
  asCaller,
  type EditingDesk,
  type EditingTransaction,
  tellAll,
} from "../editing/editing-parts.ts";
import { getStanding } from "../read-entry.ts";
import { insertChallenge, type StoredChallenge } from "./challenge-store.ts";
import { recordChallengeStep } from "./record-challenge-step.ts";

type Asked = CheckedInput<typeof openChallengeRoute>["body"];

/** Keeps what somebody holds against an entry and starts the clock; the editors are told. */
export async function openChallenge(
  desk: EditingDesk,
  caller: Caller,
  { ref, field, grounds, language, source, files }: Asked,
): Promise<RouteAnswer<typeof moveChallengeRoute>> {
  const editors = await desk.listEditors();
  const standing = await getStanding(desk, ref);
  const { make, model } = standing.article;
  return asCaller(desk, caller, async (transaction) => {
    await openFiles(transaction, caller, files);
    const now = desk.clock();
    const challenge = await insertChallenge(transaction, {
      id: createId(),
      ref: standing.ref,
      title: firearmName({ make, model }),
      grounds,
      language,
      files,
      ...authorOf(caller),
      field: field ?? null,
      source: source ?? null,
      state: "open",
      opened_at: now,
      due_at: dueAfter(now, desk.challengeDays),
      escalated_at: null,
    });
    await recordChallengeStep(transaction, challenge, {
      step: "open",
      caller,
      words: grounds,
      at: now,
    });
    const facts = { ...noticeFacts(challenge), member: caller.member };
    const to = { to: editors, save: [caller.person] };
    await tellAll(transaction, to, challengedNotice, facts, challengePath(challenge.id));
    return movedChallenge(challenge);
  });
}

function authorOf({ person, account, member, agency }: Caller) {
  return {
    owner_person: person,
    author_account: account,
    author_member: member,
    author_agency: agency,
  };
}

/** Photographs of a challenge are for every editor to see. */
async function openFiles(
  transaction: EditingTransaction,
  caller: Caller,
  files: readonly string[],
): Promise<void> {
  const opened = files.length > 0 ? await shareImages(transaction, caller, files) : [];
  if (opened.length < new Set(files).size) throw problem(proposalErrors.pictureNotFound);
}

export function challengePath(id: string): `/${string}` {
  return challengePage(id) as `/${string}`;
}

export function noticeFacts({ title, due_at }: StoredChallenge) {
  return { name: title, date: due_at.toISOString() };
}

export function movedChallenge({ id, state, due_at, version }: StoredChallenge) {
  return { id, state, dueAt: due_at.toISOString(), version };
}
