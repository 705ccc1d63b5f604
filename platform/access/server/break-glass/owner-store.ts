import type { AccessTransaction } from "../access-parts.ts";

/** Serving administrators of a member who have no account at certain agencies, but one person. */
export async function listAdministrators(
  query: AccessTransaction,
  { member, notAt, not }: { member: string; notAt: readonly string[]; not: string },
): Promise<string[]> {
  const rows = await query
    .selectFrom("access.account as account")
    .innerJoin("access.role_grant as grant", "grant.account", "account.id")
    .select("account.person")
    .distinct()
    .where("account.owner_member", "=", member)
    .where("account.state", "=", "active")
    .where("account.person", "<>", not)
    .where("grant.role", "=", "member_administrator")
    .where("grant.revoked_at", "is", null)
    .where(({ not: isNot, exists, selectFrom }) =>
      isNot(
        exists(
          selectFrom("access.account as other")
            .select("other.id")
            .whereRef("other.person", "=", "account.person")
            .where("other.state", "=", "active")
            .where("other.agency", "in", notAt),
        ),
      ),
    )
    .execute();
  return rows.map(({ person }) => person);
}
