import * as fc from "fast-check";
import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { Disclosure, Handling } from "#platform/access/contract";
import { createId, inTransaction } from "#platform/database";
import { createTestDatabase, type TestDatabase } from "#testing/test-database";

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

const agencies = ["ES", "FR", "MA"].flatMap((member) =>
  [true, false].map((isDesk) => ({ member, agency: createId(), isDesk })),
);

const aRow = fc.record({
  owner: fc.constantFrom(...agencies),
  handling: fc.constantFrom(...Handling.options),
  disclosure: fc.constantFrom(...Disclosure.options),
  excluded: fc.subarray(["ES", "FR", "MA"]),
  members: fc.subarray(["ES", "FR", "MA"]),
  named: fc.subarray(agencies.map(({ agency }) => agency)),
});

test("find_within finds for each reader what row security shows that reader", async () => {
  const { migrator, runtime } = database;
  await fc.assert(
    fc.asyncProperty(fc.array(aRow, { minLength: 1, maxLength: 40 }), async (rows) => {
      await sql`delete from records.record`.execute(migrator.query);
      for (const { owner, ...row } of rows) {
        const excluded = row.excluded.filter((member) => member !== owner.member);
        const owned = sql`${owner.member}, ${owner.agency}::uuid, ${row.handling}, ${row.disclosure},
          ${excluded}::text[], ${row.members}::text[], ${row.named}::uuid[]`;
        const columns = sql`owner_member, owner_agency, handling, disclosure, excluded_members,
          named_members, named_agencies`;
        const id = createId();
        await sql`insert into records.record (id, reference, type, state, weapon, event, review_on, drafted_at,
          changed_at, ${columns}) values (${id}, ${id}, 'stolen', 'active', '{}', '{}', '2030-01-01', now(), now(), ${owned})`.execute(
          migrator.query,
        );
        await sql`insert into records.serial (record, norm, rnorm, skel, rskel, key_version, ${columns})
          values (${id}, 'KX100', '001XK', 'KX100', '001XK', 1, ${owned})`.execute(migrator.query);
      }
      for (const reader of agencies) {
        const [found, shown] = await inTransaction(runtime.query, reader, async (transaction) => [
          await sql<{
            id: string;
          }>`select records.find_within('X10', 1000) as id order by 1`.execute(transaction),
          await sql<{ id: string }>`select record as id from records.serial order by 1`.execute(
            transaction,
          ),
        ]);
        expect(found?.rows).toEqual(shown?.rows);
      }
    }),
    { numRuns: 20 },
  );
});

test("find_within takes a run as it is written", async () => {
  for (const run of ["%", "_10", "\\", "' or true --", "X%1"]) {
    const { rows } = await inTransaction(database.runtime.query, agencies[0] ?? {}, (transaction) =>
      sql`select records.find_within(${run}, 10)`.execute(transaction),
    );
    expect(rows).toEqual([]);
  }
});

test("nobody can sign in as the role that passes row security", async () => {
  const { rows } = await sql`select rolcanlogin, rolsuper, rolinherit from pg_roles
    where rolname = 'proofmark_seeker'`.execute(database.migrator.query);
  expect(rows).toEqual([{ rolcanlogin: false, rolsuper: false, rolinherit: false }]);
  const members = await sql`select from pg_auth_members m join pg_roles r on r.oid = m.roleid
    join pg_roles held on held.oid = m.member
    where r.rolname = 'proofmark_seeker' and not held.rolsuper`.execute(database.migrator.query);
  expect(members.rows).toEqual([]);
});
