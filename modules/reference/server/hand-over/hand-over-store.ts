import { sql } from "kysely";
import type { Giving, HeldWork } from "#platform/access/server";
import type { StoredChallenge } from "../challenge/challenge-store.ts";
import type { EditingTransaction } from "../editing/editing-parts.ts";
import type { StoredProposal } from "../proposal/proposal-store.ts";

/** Proposals of a person that wait for somebody; needs the capacity `member_administrator`. */
export function listProposalsOf(
  transaction: EditingTransaction,
  person: string,
): Promise<HeldWork[]> {
  return (
    transaction
      .selectFrom("reference.proposal")
      .select(["id", "author_agency as agency"])
      // Something new has no number yet: its own id, as its page shows it.
      .select(sql<string>`coalesce(refs[1], left(id::text, 8))`.as("reference"))
      .where("owner_person", "=", person)
      .where("state", "in", ["proposed", "accepted", "returned"])
      .orderBy("id")
      .execute()
  );
}

/** Challenges of a person that are not answered yet; likewise. */
export function listChallengesOf(
  transaction: EditingTransaction,
  person: string,
): Promise<HeldWork[]> {
  return transaction
    .selectFrom("reference.challenge")
    .select(["id", "ref as reference", "author_agency as agency"])
    .where("owner_person", "=", person)
    .where("state", "in", ["open", "asked"])
    .orderBy("id")
    .execute();
}

function ownerFrom({ to }: Giving) {
  return { owner_person: to.person, author_account: to.account, author_agency: to.agency };
}

/** Makes another person the author; undefined where the proposal is not open, or that person has accepted it. */
export function giveProposal(
  transaction: EditingTransaction,
  giving: Giving,
): Promise<StoredProposal | undefined> {
  return transaction
    .updateTable("reference.proposal")
    .set((current) => ({ ...ownerFrom(giving), version: current("version", "+", 1) }))
    .where("id", "=", giving.id)
    .where("owner_person", "=", giving.from)
    .where("state", "in", ["proposed", "accepted", "returned"])
    .where(sql<boolean>`accepted_by is distinct from ${giving.to.person}`)
    .returningAll()
    .executeTakeFirst();
}

/** Makes another person the one who is answered; undefined where the challenge is answered already. */
export function giveChallenge(
  transaction: EditingTransaction,
  giving: Giving,
): Promise<StoredChallenge | undefined> {
  return transaction
    .updateTable("reference.challenge")
    .set((current) => ({ ...ownerFrom(giving), version: current("version", "+", 1) }))
    .where("id", "=", giving.id)
    .where("owner_person", "=", giving.from)
    .where("state", "in", ["open", "asked"])
    .returningAll()
    .executeTakeFirst();
}
