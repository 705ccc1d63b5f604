import type { Kysely } from "kysely";
import { inTransaction } from "#platform/database";
import { writeToDeskAs } from "#platform/mail/server";
import { matchOverdueMail, matchOverdueNotice, matchPage } from "#records/contract";
import type { RecordsTransaction } from "../records-desk.ts";
import type { RecordsTables, StoredMatch } from "../tables.ts";
import { recordMatchMove } from "./match-act.ts";
import { remindOverdue } from "./match-store.ts";
import { tellSides } from "./tell-sides.ts";
import { writeNews } from "./write-news.ts";

const principal = "records_clock";
/** Possible matches in one transaction. */
const MOST = 200;

/**
 * Tells both sides and the secretariat, once, that an answer or an outcome is late. Returns of how many. Needs the
 * worker's login.
 */
export async function remindSides(query: Kysely<unknown>, now: Date): Promise<number> {
  const tables = query.withTables<RecordsTables>();
  const done = await inTransaction(tables, { principal }, async (transaction) => {
    const late = await remindOverdue(transaction, { now, most: MOST });
    for (const match of late) {
      const actor = { principal, member: match.owner_member };
      await recordMatchMove(transaction, actor, match, { verb: "remind", at: now });
      await tellSides(transaction, match, matchOverdueNotice, ["owner", "asker", "secretariat"]);
      await writeToBoth(transaction, match);
      const written = [match.owner_member, match.asker_member];
      await writeNews(transaction, match, { sides: ["secretariat"], written, principal });
    }
    return late.length;
  });
  return done < MOST ? done : done + (await remindSides(query, now));
}

async function writeToBoth(
  transaction: RecordsTransaction,
  { id, reference, owner_member, asker_member }: StoredMatch,
): Promise<void> {
  for (const member of new Set([owner_member, asker_member]))
    await writeToDeskAs(
      principal,
      transaction,
      member,
      matchOverdueMail,
      { reference },
      matchPage(id),
    );
}
