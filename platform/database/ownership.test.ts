import fc from "fast-check";
import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { Disclosure, Handling, mayRead, mayWrite, type Reader } from "#platform/access/contract";
import { createTestDatabase, type TestDatabase } from "#testing/test-database";
import { inTransaction } from "./row-context.ts";
import { createId } from "./uuid.ts";

let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase();
  await sql`create table public.sighting (id uuid primary key, note text not null)`.execute(
    database.migrator.query,
  );
  await sql`call platform.own('public.sighting')`.execute(database.migrator.query);
  await sql`grant select, insert, update, delete on public.sighting to proofmark_runtime`.execute(
    database.migrator.query,
  );
});
afterAll(() => database.drop());

const members = ["FR", "ES", "MA", "WCO"];
const agencies = members.flatMap((member) =>
  [0, 1, 2].map((rank) => ({ member, id: createId(), isDesk: rank === 0 })),
);
const anAgency = fc.constantFrom(...agencies);
const aReader: fc.Arbitrary<Reader> = anAgency.map((agency) => ({
  member: agency.member,
  agency: agency.id,
  isDesk: agency.isDesk,
  isSuspended: false,
  readsOfficial: false,
  openedAgencies: [],
}));
const aRow = anAgency.chain((owner) =>
  fc.record({
    ownerMember: fc.constant(owner.member),
    ownerAgency: fc.constant(owner.id),
    handling: fc.constantFrom(...Handling.options),
    disclosure: fc.constantFrom(...Disclosure.options),
    excludedMembers: fc.subarray(members.filter((member) => member !== owner.member)),
    namedMembers: fc.subarray(members),
    namedAgencies: fc.subarray(agencies.map((agency) => agency.id)),
  }),
);
type Row = typeof aRow extends fc.Arbitrary<infer R> ? R : never;

function asReader<Result>(
  reader: Reader,
  work: (
    transaction: Parameters<Parameters<typeof inTransaction<unknown, Result>>[2]>[0],
  ) => Promise<Result>,
): Promise<Result> {
  const { member, agency, isDesk } = reader;
  return inTransaction(database.runtime.query, { member, agency, isDesk }, work);
}

function insertRow(id: string, row: Row) {
  return sql`insert into public.sighting (id, note, owner_member, owner_agency, handling, disclosure,
      excluded_members, named_members, named_agencies)
    values (${id}, '', ${row.ownerMember}, ${row.ownerAgency}, ${row.handling}, ${row.disclosure},
      ${row.excludedMembers}, ${row.namedMembers}, ${row.namedAgencies}::uuid[])`;
}

test("PostgreSQL shows a row to exactly the readers the rule names", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(aRow, { minLength: 1, maxLength: 40 }), fc.array(aReader), check),
    { numRuns: 40 },
  );

  async function check(rows: Row[], readers: Reader[]) {
    await sql`truncate public.sighting`.execute(database.migrator.query);
    const stored = rows.map((row) => ({ id: createId(), row }));
    for (const { id, row } of stored) await insertRow(id, row).execute(database.migrator.query);
    for (const reader of readers) {
      const seen = await asReader(reader, (transaction) =>
        sql<{ id: string }>`select id from public.sighting`.execute(transaction),
      );
      const expected = stored.filter(({ row }) => mayRead(reader, row)).map(({ id }) => id);
      expect(new Set(seen.rows.map(({ id }) => id))).toEqual(new Set(expected));
    }
  }
});

test("only the owning agency and its desk write a row, in their own name", async () => {
  await fc.assert(fc.asyncProperty(aRow, aReader, check), { numRuns: 300 });

  async function check(row: Row, reader: Reader) {
    const byOther = createId();
    await insertRow(byOther, row).execute(database.migrator.query);
    const inserted = await asReader(reader, (transaction) =>
      insertRow(createId(), row).execute(transaction),
    ).then(
      () => true,
      (error: { code?: string }) => {
        expect(error.code).toBe("42501");
        return false;
      },
    );
    const [changed, deleted] = await asReader(reader, async (transaction) => [
      await sql`update public.sighting set note = 'x' where id = ${byOther}`.execute(transaction),
      await sql`delete from public.sighting where id = ${byOther}`.execute(transaction),
    ]);
    const allowed = mayWrite(reader, row);
    expect({
      inserted,
      changed: changed?.numAffectedRows === 1n,
      deleted: deleted?.numAffectedRows === 1n,
    }).toEqual({ inserted: allowed, changed: allowed, deleted: allowed });
  }
});

test("a row is never handed to another owner", async () => {
  const [mine, other] = [agencies[1], agencies[4]];
  if (mine === undefined || other === undefined) throw new Error("the cast lost its agencies");
  const reader = { member: mine.member, agency: mine.id, isDesk: false };
  const give = inTransaction(database.runtime.query, reader, async (transaction) => {
    const id = createId();
    const open = { handling: "official", disclosure: "open" } as const;
    const none = { excludedMembers: [], namedMembers: [], namedAgencies: [] };
    await insertRow(id, {
      ownerMember: mine.member,
      ownerAgency: mine.id,
      ...open,
      ...none,
    }).execute(transaction);
    await sql`update public.sighting set owner_member = ${other.member}, owner_agency = ${other.id}
      where id = ${id}`.execute(transaction);
  });
  await expect(give).rejects.toMatchObject({ code: "42501" });
});

test("without a context no row is seen", async () => {
  const seen = await sql`select 1 from public.sighting`.execute(database.runtime.query);
  expect(seen.rows).toEqual([]);
});

test("an owner cannot exclude itself", async () => {
  const [first] = fc.sample(aRow, 1);
  if (first === undefined) throw new Error("no row drawn");
  const excluded = insertRow(createId(), { ...first, excludedMembers: [first.ownerMember] });
  await expect(excluded.execute(database.migrator.query)).rejects.toMatchObject({ code: "23514" });
});
