import { findDesk } from "#platform/directory/server";
import { writeToDesk, writeToDeskAs } from "#platform/mail/server";
import { matchNewsMail } from "#records/contract";
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
}

/** Writes to the desks of sides of a possible match that there is news of it; each once. */
export async function writeNews(
  transaction: RecordsTransaction,
  match: StoredMatch,
  { sides, doer, written = [], principal }: News,
): Promise<void> {
  const done = new Set(written);
  for (const side of sides)
    for (const { member } of await recipientsOf(transaction, match, side)) {
      if (done.has(member)) continue;
      done.add(member);
      const letter = [matchNewsMail, { reference: match.reference }, linkFor(side, match)] as const;
      if (principal !== undefined) await writeToDeskAs(principal, transaction, member, ...letter);
      else if ((await findDesk(transaction, member)) !== doer)
        await writeToDesk(transaction, member, ...letter);
    }
}
