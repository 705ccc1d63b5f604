import { sql } from "kysely";
import type { Caller } from "#platform/access/contract";
import { createOwnedWorld, type OwnedRow, type WorldDatabase } from "#testing/owned-world";

export interface HiddenRows {
  /** An officer of another member, who may see none of them. */
  readonly reader: Caller;
  /** Rows of `public.sighting`, hidden for every reason there is. */
  readonly hiddenIds: readonly string[];
}

/** Rows of one member that another's officer may not see. */
export async function storeHiddenRows(database: WorldDatabase, count: number): Promise<HiddenRows> {
  const world = await createOwnedWorld(database);
  const [owner, , , , reader] = world.agencies;
  if (owner === undefined || reader === undefined) throw new Error("the world lost its agencies");
  const open: OwnedRow = {
    ownerMember: owner.member,
    ownerAgency: owner.id,
    handling: "official",
    disclosure: "open",
    excludedMembers: [],
    namedMembers: [],
    namedAgencies: [],
  };
  const reasons: OwnedRow[] = [
    { ...open, excludedMembers: [reader.member] },
    { ...open, handling: "restricted" },
    { ...open, handling: "confidential", namedAgencies: [owner.id] },
    { ...open, disclosure: "pointer" },
    { ...open, disclosure: "silent" },
  ];
  const rows = Array.from({ length: count }, (_, at) => reasons[at % reasons.length] as OwnedRow);
  const hiddenIds = await world.store(rows);
  await sql`vacuum analyze public.sighting`.execute(database.migrator.query);
  const { member, id: agency, isDesk, person } = reader;
  const caller = { member, agency, isDesk, person, account: person, roles: ["officer"] as const };
  return { hiddenIds, reader: caller };
}
