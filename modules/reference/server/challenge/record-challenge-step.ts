import type { Caller } from "#platform/access/contract";
import { describeAct } from "#platform/ledger/contract";
import { recordAct } from "#platform/ledger/server";
import { type ChallengeEvent, challengeActs } from "#reference/contract";
import type { EditingTransaction } from "../editing/editing-parts.ts";
import { insertChallengeStep, type StoredChallenge } from "./challenge-store.ts";

interface Recorded {
  readonly step: ChallengeEvent["step"];
  /** Absent where the clock did it. */
  readonly caller?: Caller;
  readonly words?: string | undefined;
  readonly at: Date;
}

/** Keeps a step in the challenge's history and as an act on it, in the transaction that took it. */
export async function recordChallengeStep(
  transaction: EditingTransaction,
  challenge: StoredChallenge,
  { step, caller, words, at }: Recorded,
): Promise<void> {
  const { id, state, author_member, author_agency } = challenge;
  const { person = null, member = null, agency = null } = caller ?? {};
  const row = { step, state, person, member, agency, words: words ?? null, at };
  await insertChallengeStep(transaction, id, row);
  await recordAct(transaction, {
    member: member ?? author_member,
    ...(caller === undefined
      ? { principal: "reference_clock" }
      : { agency: caller.agency, person: caller.person }),
    ...actOf(challenge, step, words ?? null, at),
    ownerMember: author_member,
    ownerAgency: author_agency,
  });
}

function actOf(challenge: StoredChallenge, step: Recorded["step"], words: string | null, at: Date) {
  const { id, state, escalated_at } = challenge;
  const dueAt = challenge.due_at.toISOString();
  if (step === "open") return openedAct(challenge, dueAt);
  if (step === "escalate")
    return describeAct(challengeActs.escalated, id, { escalatedAt: at.toISOString() });
  const escalatedAt = escalated_at?.toISOString() ?? null;
  return describeAct(challengeActs.moved, id, { step, state, dueAt, escalatedAt, words });
}

function openedAct(challenge: StoredChallenge, dueAt: string) {
  const { id, ref, title, field, grounds, language, source, files } = challenge;
  return describeAct(challengeActs.opened, id, {
    ref,
    title,
    field,
    grounds,
    language,
    source,
    files,
    dueAt,
    account: challenge.author_account,
    member: challenge.author_member,
    agency: challenge.author_agency,
    openedAt: challenge.opened_at.toISOString(),
  });
}
