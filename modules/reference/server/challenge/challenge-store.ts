import { type Insertable, type Selectable, sql } from "kysely";
import type { EditingTransaction } from "../editing/editing-parts.ts";
import type { ChallengeRow, ChallengeTables } from "./tables.ts";

export type StoredChallenge = Selectable<ChallengeRow>;
export type StoredChallengeStep = Omit<
  Selectable<ChallengeTables["reference.challenge_step"]>,
  "challenge" | "number"
>;

export function insertChallenge(
  transaction: EditingTransaction,
  row: Insertable<ChallengeRow>,
): Promise<StoredChallenge> {
  return transaction
    .insertInto("reference.challenge")
    .values(row)
    .returningAll()
    .executeTakeFirstOrThrow();
}

/** A challenge the context may see. */
export function findChallenge(
  transaction: EditingTransaction,
  id: string,
): Promise<StoredChallenge | undefined> {
  return transaction
    .selectFrom("reference.challenge")
    .selectAll()
    .where("id", "=", id)
    .executeTakeFirst();
}

/** The same, kept from being moved by another meanwhile. */
export function takeChallenge(
  transaction: EditingTransaction,
  id: string,
): Promise<StoredChallenge | undefined> {
  return transaction
    .selectFrom("reference.challenge")
    .selectAll()
    .where("id", "=", id)
    .forUpdate()
    .executeTakeFirst();
}

export function updateChallenge(
  transaction: EditingTransaction,
  id: string,
  { state, dueAt }: { state: StoredChallenge["state"]; dueAt?: Date | undefined },
): Promise<StoredChallenge> {
  return transaction
    .updateTable("reference.challenge")
    .set((current) => ({
      state,
      version: current("version", "+", 1),
      ...(dueAt && { due_at: dueAt, escalated_at: null }),
    }))
    .where("id", "=", id)
    .returningAll()
    .executeTakeFirstOrThrow();
}

export async function insertChallengeStep(
  transaction: EditingTransaction,
  challenge: string,
  { step, state, person, member, agency, words, at }: StoredChallengeStep,
): Promise<void> {
  await sql`insert into reference.challenge_step
    (challenge, number, step, state, person, member, agency, words, at)
    select ${challenge}, count(*) + 1, ${step}, ${state}, ${person}::uuid, ${member},
      ${agency}::uuid, ${words}, ${at}
    from reference.challenge_step where challenge = ${challenge}`.execute(transaction);
}

export function listChallengeSteps(
  transaction: EditingTransaction,
  challenge: string,
): Promise<StoredChallengeStep[]> {
  return transaction
    .selectFrom("reference.challenge_step")
    .select(["step", "state", "person", "member", "agency", "words", "at"])
    .where("challenge", "=", challenge)
    .orderBy("number")
    .execute();
}

/** Challenges the context may see, those due soonest first; answered ones, latest first. */
export function listChallenges(
  transaction: EditingTransaction,
  { isOpen, ref, limit }: { isOpen: boolean; ref?: string | undefined; limit: number },
): Promise<StoredChallenge[]> {
  return transaction
    .selectFrom("reference.challenge")
    .selectAll()
    .where("state", isOpen ? "in" : "not in", ["open", "asked"])
    .$if(ref !== undefined, (some) => some.where("ref", "=", ref ?? ""))
    .orderBy("due_at", isOpen ? "asc" : "desc")
    .orderBy("id")
    .limit(limit)
    .execute();
}

/** The proposal that answers a challenge, where the context may see it. */
export async function findAnswering(
  transaction: EditingTransaction,
  challenge: string,
): Promise<string | undefined> {
  const row = await transaction
    .selectFrom("reference.proposal")
    .select("id")
    .where("challenge", "=", challenge)
    .orderBy("id", "desc")
    .executeTakeFirst();
  return row?.id;
}

/** Takes the challenges whose answer is overdue and of which nobody was told, marking them told. */
export async function takeOverdue(
  transaction: EditingTransaction,
  now: Date,
): Promise<StoredChallenge[]> {
  const { rows } = await sql<StoredChallenge>`
    update reference.challenge set escalated_at = ${now}, version = version + 1
    where id in (select id from reference.challenge
      where state = 'open' and due_at <= ${now} and escalated_at is null
      order by due_at limit 100 for update skip locked)
    returning *`.execute(transaction);
  return rows;
}
