import type { ExpressionBuilder, Selectable } from "kysely";
import { BrokenGlass } from "#platform/access/contract";
import type { AccessTransaction } from "../access-parts.ts";
import type { AccessTables } from "../tables.ts";

function present(row: Selectable<AccessTables["access.break_glass"]>): BrokenGlass {
  return BrokenGlass.parse({
    id: row.id,
    agency: row.owner_agency,
    person: row.person,
    account: row.account,
    reason: row.reason,
    caseReference: row.case_reference,
    openedAt: row.opened_at.toISOString(),
    expiresAt: row.expires_at.toISOString(),
    closedAt: row.closed_at?.toISOString() ?? null,
    verdict: row.verdict,
    reviewedBy: row.reviewed_by,
    version: row.version,
  });
}

export interface NewGlass {
  id: string;
  member: string;
  agency: string;
  person: string;
  account: string;
  reason: string;
  caseReference: string | null;
  openedAt: Date;
  expiresAt: Date;
}

export async function insertGlass(query: AccessTransaction, glass: NewGlass): Promise<BrokenGlass> {
  const row = await query
    .insertInto("access.break_glass")
    .values({
      id: glass.id,
      owner_member: glass.member,
      owner_agency: glass.agency,
      person: glass.person,
      account: glass.account,
      reason: glass.reason,
      case_reference: glass.caseReference,
      opened_at: glass.openedAt,
      expires_at: glass.expiresAt,
    })
    .returningAll()
    .executeTakeFirstOrThrow();
  return present(row);
}

/** Whose accesses are meant: one's own and those to one's agency, or all of the member. */
export type GlassScope = { person: string; agency: string } | "member";

export async function listGlass(
  query: AccessTransaction,
  scope: GlassScope,
  page: { waiting: boolean; before: string | undefined; limit: number },
): Promise<BrokenGlass[]> {
  const rows = await query
    .selectFrom("access.break_glass")
    .selectAll()
    .$if(scope !== "member", (q) => q.where((row) => within(row, scope)))
    .$if(page.waiting, (q) => q.where("verdict", "is", null))
    .$if(page.before !== undefined, (q) => q.where("id", "<", page.before ?? ""))
    .orderBy("id", "desc")
    .limit(page.limit)
    .execute();
  return rows.map(present);
}

function within(row: ExpressionBuilder<AccessTables, "access.break_glass">, scope: GlassScope) {
  if (scope === "member") return row.lit(true);
  return row.or([row("person", "=", scope.person), row("owner_agency", "=", scope.agency)]);
}

/** An access of the context's member, kept from changing meanwhile. */
export async function takeGlass(
  query: AccessTransaction,
  id: string,
): Promise<BrokenGlass | undefined> {
  const row = await query
    .selectFrom("access.break_glass")
    .selectAll()
    .where("id", "=", id)
    .forUpdate()
    .executeTakeFirst();
  return row && present(row);
}

export async function closeGlass(
  query: AccessTransaction,
  id: string,
  now: Date,
): Promise<BrokenGlass> {
  const row = await query
    .updateTable("access.break_glass")
    .set((current) => ({
      closed_at: current.fn.coalesce("closed_at", current.val(now)),
      version: current("version", "+", 1),
    }))
    .where("id", "=", id)
    .returningAll()
    .executeTakeFirstOrThrow();
  return present(row);
}

/** Keeps the verdict, which also closes the access. */
export async function updateVerdict(
  query: AccessTransaction,
  id: string,
  review: { verdict: "justified" | "not_justified"; by: string },
  now: Date,
): Promise<BrokenGlass> {
  const row = await query
    .updateTable("access.break_glass")
    .set((current) => ({
      verdict: review.verdict,
      reviewed_by: review.by,
      reviewed_at: now,
      closed_at: current.fn.coalesce("closed_at", current.val(now)),
      version: current("version", "+", 1),
    }))
    .where("id", "=", id)
    .returningAll()
    .executeTakeFirstOrThrow();
  return present(row);
}
