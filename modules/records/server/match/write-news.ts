import { workAs } from "#platform/database";
import { findDesk } from "#platform/directory/server";
import { writeToAgency, writeToDesk } from "#platform/mail/server";
import { matchAnsweredMail, matchNewsMail } from "#records/contract";
import type { RecordsTransaction } from "../records-desk.ts";
import type { StoredMatch } from "../tables.ts";
import { linkFor, recipientsOf, type Side } from "./tell-sides.ts";

interface News {
  /** Sides with nothing to do now. */
  readonly sides: readonly Side[];
  /** The agency that did it knows. */
  readonly doer?: string | undefined;
  /** Members that are written to for what they have to do. */
  readonly written?: readonly string[];
  /** Of background work. */
  readonly principal?: string;
  /** What is written; that there is news, unless who asked is answered. */
  readonly mail?: typeof matchNewsMail;
}

/** Writes to the agencies and desks of sides of a possible match, each once. */
export async function writeNews(
  transaction: RecordsTransaction,
  match: StoredMatch,
  { sides, doer, written = [], principal, mail = matchNewsMail }: News,
): Promise<void> {
  const done = new Set([doer]);
  for (const side of sides)
    for (const { member, agency } of await recipientsOf(transaction, match, side)) {
      if (done.has(agency) || written.includes(member)) continue;
      done.add(agency);
      const letter = [mail, { reference: match.reference }, linkFor(side, match)] as const;
      // Background work sees the directory only as the member does.
      if (principal !== undefined) await workAs(transaction, { member });
      if ((await findDesk(transaction, member)) === agency)
        await writeToDesk(transaction, member, ...letter);
      else await writeToAgency(transaction, agency, ...letter);
      if (principal !== undefined) await workAs(transaction, { principal });
    }
}

/** Who asked is answered. */
export const answered: Pick<News, "sides" | "mail"> = { sides: ["asker"], mail: matchAnsweredMail };
