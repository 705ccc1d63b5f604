import { sql } from "kysely";
import type { Ownership, Reader } from "#platform/access/contract";
import { createId } from "#platform/database";
import type { TestDatabase } from "./test-database.ts";

export type WorldDatabase = Pick<TestDatabase, "migrator" | "runtime">;

export interface WorldAgency {
  readonly id: string;
  readonly member: string;
  readonly isDesk: boolean;
  /** Someone who works there. */
  readonly person: string;
}

/** What may change between members and agencies without a row being touched. */
export interface WorldState {
  readonly suspendedMembers: readonly string[];
  /** Agencies their desk named for official-use rows. */
  readonly officialReaders: readonly string[];
  /** Who has broken whose glass. */
  readonly brokenGlass: readonly { by: WorldAgency; agency: string }[];
}

export interface OwnedWorld {
  readonly members: readonly string[];
  readonly agencies: readonly WorldAgency[];
  /** Brings the directory and the emergency accesses to a state; from now on readers differ. */
  setState: (state: WorldState) => Promise<void>;
  /** The reader an agency's person is in a state. */
  readerOf: (agency: WorldAgency, state: WorldState) => Reader;
  /** Empties the owned table and fills it with these rows; returns their ids in order. */
  store: (rows: readonly OwnedRow[]) => Promise<string[]>;
  /** Ids an agency's person sees. */
  seenBy: (agency: WorldAgency) => Promise<Set<string>>;
}

export type OwnedRow = Omit<Ownership, "conditionsOfUse">;

const members = ["FR", "ES", "MA", "WCO"];

/** Four members with three agencies each, the first its desk, and one owned table `public.sighting`. */
export async function createOwnedWorld(database: WorldDatabase): Promise<OwnedWorld> {
  const agencies = members.flatMap((member) =>
    [0, 1, 2].map((rank) => ({
      id: createId(),
      member,
      isDesk: rank === 0,
      person: createId(),
    })),
  );
  await enterDirectory(database, agencies);
  await createSightings(database);
  return {
    members,
    agencies,
    setState: (state) => setState(database, state),
    readerOf,
    store: (rows) => store(database, rows),
    seenBy: (agency) => seenBy(database, agency),
  };
}

async function createSightings({ migrator }: WorldDatabase): Promise<void> {
  await sql`create table public.sighting (id uuid primary key, note text not null)`.execute(
    migrator.query,
  );
  await sql`call platform.own('public.sighting')`.execute(migrator.query);
  await sql`grant select, insert, update, delete on public.sighting to proofmark_runtime`.execute(
    migrator.query,
  );
}

async function enterDirectory(
  { migrator }: WorldDatabase,
  agencies: readonly WorldAgency[],
): Promise<void> {
  for (const member of members) {
    const names = member.length === 2 ? null : JSON.stringify({ en: member });
    await sql`insert into directory.member (id, names, standing, standing_since, is_synthetic)
      values (${member}, ${names}, 'active', now(), true)`.execute(migrator.query);
  }
  for (const { id, member, isDesk, person } of agencies) {
    await sql`insert into directory.agency (id, owner_member, kind, name, name_language, is_desk, is_synthetic)
      values (${id}, ${member}, 'police', 'x', 'en', ${isDesk}, true)`.execute(migrator.query);
    await sql`insert into access.person (id, owner_member, name, is_synthetic, created_at)
      values (${person}, ${member}, 'x', true, now())`.execute(migrator.query);
    const name = `p${person.slice(-12)}@${member.toLowerCase()}`;
    await sql`insert into access.account (id, owner_member, person, agency, sign_in_name, language, state, is_synthetic, created_at)
      values (${person}, ${member}, ${person}, ${id}, ${name}, 'en', 'active', true, now())`.execute(
      migrator.query,
    );
  }
}

async function setState({ migrator }: WorldDatabase, state: WorldState): Promise<void> {
  const { query } = migrator;
  await sql`update directory.member set standing =
    case when id = any (${[...state.suspendedMembers]}) then 'suspended' else 'active' end`.execute(
    query,
  );
  await sql`update directory.agency set reads_official = id = any (${[...state.officialReaders]}::uuid[])`.execute(
    query,
  );
  await sql`truncate access.break_glass`.execute(query);
  for (const { by, agency } of state.brokenGlass) {
    await sql`insert into access.break_glass (id, owner_member, owner_agency, person, account, reason, opened_at, expires_at)
      values (${createId()}, ${by.member}, ${agency}, ${by.person}, ${by.person}, 'an emergency', now(), now() + interval '30 minutes')`.execute(
      query,
    );
  }
}

function readerOf(agency: WorldAgency, state: WorldState): Reader {
  return {
    member: agency.member,
    agency: agency.id,
    isDesk: agency.isDesk,
    isSuspended: state.suspendedMembers.includes(agency.member),
    readsOfficial: state.officialReaders.includes(agency.id),
    openedAgencies: state.brokenGlass
      .filter(({ by }) => by.id === agency.id)
      .map((glass) => glass.agency),
  };
}

async function store({ migrator }: WorldDatabase, rows: readonly OwnedRow[]): Promise<string[]> {
  await sql`truncate public.sighting`.execute(migrator.query);
  const stored = rows.map((row) => ({ id: createId(), row }));
  for (const { id, row } of stored) await insertSighting(id, row).execute(migrator.query);
  return stored.map(({ id }) => id);
}

/** Inserts one owned row, whoever runs it. */
export function insertSighting(id: string, row: OwnedRow) {
  return sql`insert into public.sighting (id, note, owner_member, owner_agency, handling, disclosure,
      excluded_members, named_members, named_agencies)
    values (${id}, '', ${row.ownerMember}, ${row.ownerAgency}, ${row.handling}, ${row.disclosure},
      ${row.excludedMembers}, ${row.namedMembers}, ${row.namedAgencies}::uuid[])`;
}

async function seenBy({ runtime }: WorldDatabase, agency: WorldAgency): Promise<Set<string>> {
  const { member, id, isDesk, person } = agency;
  // Row security alone, without the refusal that comes before it where the member is suspended.
  const seen = await runtime.query.transaction().execute(async (transaction) => {
    await sql`select platform.enter(${member}, ${id}, ${person}, ${isDesk}, null)`.execute(
      transaction,
    );
    return sql<{ id: string }>`select id from public.sighting`.execute(transaction);
  });
  return new Set(seen.rows.map((row) => row.id));
}
