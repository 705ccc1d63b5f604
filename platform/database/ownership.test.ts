import fc from "fast-check";
import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { Disclosure, Handling, mayRead, mayWrite } from "#platform/access/contract";
import {
  createOwnedWorld,
  insertSighting,
  type OwnedRow,
  type OwnedWorld,
  type WorldAgency,
  type WorldState,
} from "#testing/owned-world";
import { createTestDatabase, type TestDatabase } from "#testing/test-database";
import { inTransaction } from "./row-context.ts";
import { createId } from "./uuid.ts";

let database: TestDatabase;
let world: OwnedWorld;
beforeAll(async () => {
  database = await createTestDatabase();
  world = await createOwnedWorld(database);
});
afterAll(() => database.drop());

const calm: WorldState = { suspendedMembers: [], officialReaders: [], brokenGlass: [] };

function anAgency() {
  return fc.constantFrom(...world.agencies);
}

function aRow(): fc.Arbitrary<OwnedRow> {
  return anAgency().chain((owner) =>
    fc.record({
      ownerMember: fc.constant(owner.member),
      ownerAgency: fc.constant(owner.id),
      handling: fc.constantFrom(...Handling.options),
      disclosure: fc.constantFrom(...Disclosure.options),
      excludedMembers: fc.subarray(world.members.filter((member) => member !== owner.member)),
      namedMembers: fc.subarray([...world.members]),
      namedAgencies: fc.subarray(world.agencies.map(({ id }) => id)),
    }),
  );
}

function aState(): fc.Arbitrary<WorldState> {
  const aGlass = anAgency().chain((by) => {
    const others = world.agencies.filter(({ member, id }) => member === by.member && id !== by.id);
    return fc.record({
      by: fc.constant(by),
      agency: fc.constantFrom(...others.map(({ id }) => id)),
    });
  });
  return fc.record({
    suspendedMembers: fc.subarray([...world.members], { maxLength: 1 }),
    officialReaders: fc.subarray(world.agencies.map(({ id }) => id)),
    brokenGlass: fc.array(aGlass, { maxLength: 3 }),
  });
}

function contextOf({ member, id, isDesk, person }: WorldAgency) {
  return { member, agency: id, isDesk, person };
}

test("PostgreSQL shows a row to exactly the readers the rule names", async () => {
  const drawn = fc.tuple(fc.array(aRow(), { minLength: 1, maxLength: 60 }), aState());
  await fc.assert(
    fc.asyncProperty(drawn, async ([rows, state]) => {
      const ids = await world.store(rows);
      await world.setState(state);
      for (const agency of world.agencies) {
        const reader = world.readerOf(agency, state);
        const expected = ids.filter((_, index) => mayRead(reader, rows[index] as OwnedRow));
        expect(await world.seenBy(agency)).toEqual(new Set(expected));
      }
    }),
    { numRuns: 40 },
  );
});

test("only the owning agency and its desk write a row, in their own name", async () => {
  await world.setState(calm);
  await fc.assert(
    fc.asyncProperty(aRow(), anAgency(), async (row, agency) => {
      const [stored] = await world.store([row]);
      const context = contextOf(agency);
      const inserted = await inTransaction(database.runtime.query, context, (transaction) =>
        insertSighting(createId(), row).execute(transaction),
      ).then(
        () => true,
        (error: { code?: string }) => {
          expect(error.code).toBe("42501");
          return false;
        },
      );
      const [changed, deleted] = await inTransaction(
        database.runtime.query,
        context,
        async (transaction) => [
          await sql`update public.sighting set note = 'x' where id = ${stored}`.execute(
            transaction,
          ),
          await sql`delete from public.sighting where id = ${stored}`.execute(transaction),
        ],
      );
      const allowed = mayWrite(world.readerOf(agency, calm), row);
      expect({
        inserted,
        changed: changed?.numAffectedRows === 1n,
        deleted: deleted?.numAffectedRows === 1n,
      }).toEqual({ inserted: allowed, changed: allowed, deleted: allowed });
    }),
    { numRuns: 150 },
  );
});

test("a row is never handed to another owner", async () => {
  const [, mine, , , other] = world.agencies;
  if (mine === undefined || other === undefined) throw new Error("the world lost its agencies");
  const give = inTransaction(database.runtime.query, contextOf(mine), async (transaction) => {
    const id = createId();
    const owner = { ownerMember: mine.member, ownerAgency: mine.id };
    const open = { handling: "official", disclosure: "open" } as const;
    const none = { excludedMembers: [], namedMembers: [], namedAgencies: [] };
    await insertSighting(id, { ...open, ...owner, ...none }).execute(transaction);
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
  const [row] = fc.sample(aRow(), 1);
  if (row === undefined) throw new Error("no row drawn");
  const excluded = insertSighting(createId(), { ...row, excludedMembers: [row.ownerMember] });
  await expect(excluded.execute(database.migrator.query)).rejects.toMatchObject({ code: "23514" });
});
