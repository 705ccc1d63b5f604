import type { Caller } from "#platform/access/contract";
import { recordAct } from "#platform/ledger/server";
import type { ChallengeEvent } from "#reference/contract";
import type { EditingTransaction } from "../editing/editing-parts.ts";
import { insertChallengeStep, type StoredChallenge } from "./challenge-store.ts";

/** Verbs of what is done about a challenge. */
const verbs: Readonly<Record<ChallengeEvent["step"], string>> = {
  open: "reference.challenge.open",
  ask: "reference.challenge.ask",
  reply: "reference.challenge.reply",
  uphold: "reference.challenge.uphold",
  reject: "reference.challenge.reject",
  withdraw: "reference.challenge.withdraw",
  escalate: "reference.challenge.escalate",
};

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
  const { id, state, version, ref, field, due_at, author_member, author_agency } = challenge;
  const { person = null, member = null, agency = null } = caller ?? {};
  const row = { step, state, person, member, agency, words: words ?? null, at };
  await insertChallengeStep(transaction, id, row);
  const dueAt = due_at.toISOString();
  await recordAct(transaction, {
    member: member ?? author_member,
    ...(caller === undefined
      ? { principal: "reference_clock" }
      : { agency: caller.agency, person: caller.person }),
    verb: verbs[step],
    objectKind: "reference.challenge",
    objectId: id,
    ownerMember: author_member,
    ownerAgency: author_agency,
    content: { step, state, version, ref, field, dueAt, words: words ?? null },
  });
}
