import type { Selectable } from "kysely";
import { Proposal, type ProposalContent } from "#platform/access/contract";
import type { AccessTransaction } from "../access-parts.ts";
import type { AccessTables } from "../tables.ts";

function present(row: Selectable<AccessTables["access.proposal"]>): Proposal {
  return Proposal.parse({
    id: row.id,
    member: row.owner_member,
    content: row.content,
    reason: row.reason,
    proposedBy: row.proposed_by,
    proposedAt: row.proposed_at.toISOString(),
    decision: row.decision,
    decidedBy: row.decided_by,
    decidedAt: row.decided_at?.toISOString() ?? null,
    version: row.version,
  });
}

export interface NewProposal {
  id: string;
  member: string;
  content: ProposalContent;
  reason: string;
  proposedBy: string;
}

export async function insertProposal(
  query: AccessTransaction,
  proposal: NewProposal,
  now: Date,
): Promise<Proposal> {
  const row = await query
    .insertInto("access.proposal")
    .values({
      id: proposal.id,
      owner_member: proposal.member,
      kind: proposal.content.kind,
      content: JSON.stringify(proposal.content),
      reason: proposal.reason,
      proposed_by: proposal.proposedBy,
      proposed_at: now,
    })
    .returningAll()
    .executeTakeFirstOrThrow();
  return present(row);
}

/** A proposal the context may see, kept from being decided by another meanwhile. */
export async function takeProposal(
  query: AccessTransaction,
  id: string,
): Promise<Proposal | undefined> {
  const row = await query
    .selectFrom("access.proposal")
    .selectAll()
    .where("id", "=", id)
    .forUpdate()
    .executeTakeFirst();
  return row && present(row);
}

export async function listProposals(
  query: AccessTransaction,
  page: { open: boolean; before: string | undefined; limit: number },
): Promise<Proposal[]> {
  const rows = await query
    .selectFrom("access.proposal")
    .selectAll()
    .where("decision", page.open ? "is" : "is not", null)
    .$if(page.before !== undefined, (q) => q.where("id", "<", page.before ?? ""))
    .orderBy("id", "desc")
    .limit(page.limit)
    .execute();
  return rows.map(present);
}

export async function updateDecision(
  query: AccessTransaction,
  id: string,
  decided: { decision: "approved" | "declined" | "withdrawn"; by: string },
  now: Date,
): Promise<Proposal> {
  const row = await query
    .updateTable("access.proposal")
    .set((current) => ({
      decision: decided.decision,
      decided_by: decided.by,
      decided_at: now,
      version: current("version", "+", 1),
    }))
    .where("id", "=", id)
    .where("decision", "is", null)
    .returningAll()
    .executeTakeFirstOrThrow();
  return present(row);
}
