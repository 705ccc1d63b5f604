import {
  type Contradiction,
  dayOf,
  type FactsOfRecord,
  findContradictions,
  type LifeStanding,
  standOfRecords,
} from "#records/contract";
import { listDestructionDays } from "../custody/custody-moments.ts";
import type { RecordsTransaction } from "../records-desk.ts";
import { isFindable } from "../search/serial-rows.ts";
import type { StoredLink, StoredRecord } from "../tables.ts";
import type { Family } from "./gather-family.ts";

/** How each record of a family stands to the first. */
export function standingsOf({
  rows,
  links,
}: Family): (row: Pick<StoredRecord, "id">) => LifeStanding {
  const standings = standOfRecords(
    rows.map(({ id }) => id),
    links.map(pairStatementOf),
  );
  return ({ id }) => standings.get(id) ?? "perhaps";
}

function pairStatementOf({ record, other, verdict, owner_member: member }: StoredLink) {
  return { record, other, verdict, member };
}

const perhapsOne: ReadonlySet<LifeStanding> = new Set(["this", "same", "perhaps"]);

/** What cannot be true of one firearm among records that stand and that nobody says are of others. */
export async function contradictionsOf(
  transaction: RecordsTransaction,
  family: Family,
): Promise<Contradiction[]> {
  const standingOf = standingsOf(family);
  const [first] = family.rows;
  const rows = family.rows.filter(
    (row) => perhapsOne.has(standingOf(row)) && (row === first || isFindable(row)),
  );
  const destroyedOn = await listDestructionDays(transaction, rows);
  return findContradictions(rows.map((row) => factsOf(row, destroyedOn)));
}

function factsOf(row: StoredRecord, destroyedOn: ReadonlyMap<string, string>): FactsOfRecord {
  const { id, type, state, closing, owner_member: ownerMember } = row;
  const { when, where } = row.event;
  const clearedOn = state === "cleared" ? dayOf(row.changed_at) : undefined;
  const closedOn = destroyedOn.get(id) ?? clearedOn;
  return { id, type, state, when, country: where?.country, ownerMember, closing, closedOn };
}
