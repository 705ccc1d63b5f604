import type { Kysely } from "kysely";
import { type Holder, listHolders } from "#platform/access/server";
import { inTransaction } from "#platform/database";
import { memberUrl } from "#platform/directory/contract";
import { writeToDeskAs } from "#platform/mail/server";
import { notify } from "#platform/notifications/server";
import {
  escalatedBefore,
  type MatchClocks,
  matchEscalatedMail,
  matchEscalatedNotice,
  matchPage,
} from "#records/contract";
import type { RecordsTransaction } from "../records-desk.ts";
import type { RecordsTables, StoredMatch } from "../tables.ts";
import { recordMatchMove } from "./match-act.ts";
import { takeUnheeded } from "./match-store.ts";
import { tellSides } from "./tell-sides.ts";
import { writeNews } from "./write-news.ts";

const principal = "records_clock";
/** Possible matches in one transaction. */
const MOST = 200;

/**
 * Tells the administrators of a member that is late, its side once more and the secretariat that a reminder brought
 * nothing; once for each time the clock ran out. Returns of how many. Needs the worker's login.
 */
export async function escalateOverdue(
  query: Kysely<unknown>,
  now: Date,
  clocks: MatchClocks,
): Promise<number> {
  const administrators = await listHolders(query, "member_administrator");
  const tables = query.withTables<RecordsTables>();
  const before = escalatedBefore(now, clocks);
  const done = await inTransaction(tables, { principal }, async (transaction) => {
    const unheeded = await takeUnheeded(transaction, { now, before, most: MOST });
    for (const match of unheeded) {
      const actor = { principal, member: match.owner_member };
      await recordMatchMove(transaction, actor, match, { verb: "escalate", at: now });
      await tellAbove(transaction, match, administrators);
    }
    return unheeded.length;
  });
  return done < MOST ? done : done + (await escalateOverdue(query, now, clocks));
}

/** An answer is the owner's to give; what came of a hit either side may say. */
function lateSides({ state }: StoredMatch): readonly ("owner" | "asker")[] {
  return state === "confirmed" ? ["owner", "asker"] : ["owner"];
}

async function tellAbove(
  transaction: RecordsTransaction,
  match: StoredMatch,
  administrators: readonly Holder[],
): Promise<void> {
  const { id, reference, owner_member: owner, asker_member: asker } = match;
  const sides = lateSides(match);
  await tellSides(transaction, match, matchEscalatedNotice, [...sides, "secretariat"]);
  const late = [...new Set(sides.map((side) => (side === "owner" ? owner : asker)))];
  for (const { member, person } of administrators.filter((each) => late.includes(each.member))) {
    const facts = { reference, owner, asker };
    await notify(transaction, { member, person }, matchEscalatedNotice, facts, memberUrl(member));
  }
  for (const member of late)
    await writeToDeskAs(
      principal,
      transaction,
      member,
      matchEscalatedMail,
      { reference },
      matchPage(id),
    );
  await writeNews(transaction, match, { sides: ["secretariat"], written: late, principal });
}
