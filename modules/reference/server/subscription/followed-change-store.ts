import { sql } from "kysely";
import type { FollowedChange } from "#reference/contract";
import type { EditingTransaction } from "../editing/editing-parts.ts";

interface ToldChanges {
  readonly account: string;
  readonly person: string;
  readonly member: string;
  readonly publication: string;
  readonly refs: readonly string[];
}

/** Keeps which entries an account was told of by their number; what was told a year ago goes. */
export async function keepFollowedChanges(
  transaction: EditingTransaction,
  { account, person, member, publication, refs }: ToldChanges,
): Promise<void> {
  await transaction
    .deleteFrom("reference.subscription_change")
    .where("account", "=", account)
    .where("told_at", "<", sql<Date>`now() - interval '1 year'`)
    .execute();
  await transaction
    .insertInto("reference.subscription_change")
    .values({ account, owner_person: person, member, publication, refs: [...refs].sort() })
    .onConflict((other) => other.columns(["account", "publication"]).doNothing())
    .execute();
}

/** How many entries an account was told of by their number. */
export async function countFollowedChanges(
  transaction: EditingTransaction,
  account: string,
  publication: string,
): Promise<number> {
  const row = await transaction
    .selectFrom("reference.subscription_change")
    .select(sql<number>`cardinality(refs)`.as("total"))
    .where("account", "=", account)
    .where("publication", "=", publication)
    .executeTakeFirst();
  return row?.total ?? 0;
}

/** The entries, each in the version the publication gave it, by number after `after`. */
export async function listFollowedChanges(
  transaction: EditingTransaction,
  told: { account: string; publication: string },
  { after, most }: { after: string; most: number },
): Promise<FollowedChange[]> {
  const { rows } = await sql<FollowedChange>`
    select version.ref, version.version, version.change,
      version.article ->> 'make' as make, version.article ->> 'model' as model
    from reference.subscription_change as told
    cross join unnest(told.refs) as changed
    join reference.entry_version as version
      on version.ref = changed and version.batch = told.publication
    where told.account = ${told.account} and told.publication = ${told.publication}
      and version.ref collate "C" > ${after}
    order by version.ref collate "C" limit ${most}`.execute(transaction);
  return rows;
}
