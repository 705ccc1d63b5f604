import { type Selectable, sql } from "kysely";
import type { Conflict, ProposalEvent, ProposalState, ProposedChange } from "#reference/contract";
import type { EditingTransaction } from "../editing/editing-parts.ts";
import type { ProposalRow } from "./tables.ts";

export type StoredProposal = Selectable<ProposalRow>;
export type StoredStep = {
  step: ProposalEvent["step"];
  state: ProposalState;
  person: string;
  member: string;
  agency: string;
  reason: string | null;
  at: Date;
};

export interface NewProposal {
  readonly id: string;
  readonly owner_person: string;
  readonly author_account: string;
  readonly author_member: string;
  readonly author_agency: string;
  readonly change: ProposedChange;
  readonly title: string;
  readonly refs: readonly string[];
  readonly reason: string;
  readonly challenge: string | undefined;
}

export async function insertProposal(
  transaction: EditingTransaction,
  { change, refs, challenge, ...row }: NewProposal,
  now: Date,
): Promise<StoredProposal> {
  return transaction
    .insertInto("reference.proposal")
    .values({
      ...row,
      kind: change.kind,
      change: JSON.stringify(change),
      refs: [...refs],
      challenge: challenge ?? null,
      state: "proposed",
      proposed_at: now,
      moved_at: now,
    })
    .returningAll()
    .executeTakeFirstOrThrow();
}

/** A proposal the context may see, kept from being moved by another meanwhile. */
export function takeProposal(
  transaction: EditingTransaction,
  id: string,
): Promise<StoredProposal | undefined> {
  return transaction
    .selectFrom("reference.proposal")
    .selectAll()
    .where("id", "=", id)
    .forUpdate()
    .executeTakeFirst();
}

export function findProposal(
  transaction: EditingTransaction,
  id: string,
): Promise<StoredProposal | undefined> {
  return transaction
    .selectFrom("reference.proposal")
    .selectAll()
    .where("id", "=", id)
    .executeTakeFirst();
}

/** What a step changes of the row beside its version. */
export interface ProposalMove {
  readonly state: ProposalState;
  /** Editor who accepted first; null where nobody has, or no more. */
  readonly accepted: { person: string; member: string } | null;
  readonly conflicts?: readonly Conflict[];
  readonly content?: Pick<NewProposal, "change" | "title" | "refs" | "reason">;
}

export async function updateProposal(
  transaction: EditingTransaction,
  id: string,
  { state, accepted, conflicts = [], content }: ProposalMove,
  now: Date,
): Promise<StoredProposal> {
  return transaction
    .updateTable("reference.proposal")
    .set((current) => ({
      state,
      accepted_by: accepted?.person ?? null,
      accepted_member: accepted?.member ?? null,
      conflicts: JSON.stringify(conflicts),
      moved_at: now,
      version: current("version", "+", 1),
      ...(content && {
        change: JSON.stringify(content.change),
        title: content.title,
        refs: [...content.refs],
        reason: content.reason,
      }),
    }))
    .where("id", "=", id)
    .returningAll()
    .executeTakeFirstOrThrow();
}

export async function insertStep(
  transaction: EditingTransaction,
  proposal: string,
  step: StoredStep,
): Promise<void> {
  const { person, member, agency, reason, at, state } = step;
  await sql`insert into reference.proposal_step
    (proposal, number, step, state, person, member, agency, reason, at)
    select ${proposal}, count(*) + 1, ${step.step}, ${state}, ${person}, ${member}, ${agency},
      ${reason}, ${at}
    from reference.proposal_step where proposal = ${proposal}`.execute(transaction);
}

export async function listSteps(
  transaction: EditingTransaction,
  proposal: string,
): Promise<StoredStep[]> {
  const rows = await transaction
    .selectFrom("reference.proposal_step")
    .select(["step", "state", "person", "member", "agency", "reason", "at"])
    .where("proposal", "=", proposal)
    .orderBy("number")
    .execute();
  return rows;
}

const openStates: readonly ProposalState[] = ["proposed", "accepted", "returned"];

export interface ProposalPage {
  readonly isOpen: boolean;
  /** Only those of this account. */
  readonly account?: string | undefined;
  readonly ref?: string | undefined;
  readonly before?: { readonly movedAt: string; readonly id: string } | undefined;
  readonly limit: number;
}

/** Proposals the context may see, last moved first. */
export function listProposals(
  transaction: EditingTransaction,
  { isOpen, account, ref, before, limit }: ProposalPage,
): Promise<StoredProposal[]> {
  return transaction
    .selectFrom("reference.proposal")
    .selectAll()
    .where("state", isOpen ? "in" : "not in", openStates)
    .$if(account !== undefined, (some) => some.where("author_account", "=", account ?? ""))
    .$if(ref !== undefined, (some) => some.where(sql<boolean>`refs @> ${[ref]}::text[]`))
    .$if(before !== undefined, (some) =>
      some.where(
        sql<boolean>`(moved_at, id) < (${before?.movedAt}::timestamptz, ${before?.id}::uuid)`,
      ),
    )
    .orderBy("moved_at", "desc")
    .orderBy("id", "desc")
    .limit(limit)
    .execute();
}
