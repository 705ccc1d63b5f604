import { Writable } from "node:stream";
import { sql } from "kysely";
import { pino } from "pino";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { castId } from "#platform/access/server";
import { inTransaction } from "#platform/database";
import {
  addPersonRoute,
  listOwnRecordsRoute,
  modifyPersonRoute,
  openPersonsRoute,
  openRecordRoute,
  type PersonContent,
  readLifeLineRoute,
  removePersonRoute,
  searchRecordsRoute,
} from "#records/contract";
import { problemOf } from "#testing/problem-of";
import {
  type Account,
  type RecordsServer,
  startRecordsServer,
} from "#testing/records/records-server";
import { PURGE_PERSON, purgePerson, purgeSubject } from "./purge-person.ts";

let tested: RecordsServer;
const logged: string[] = [];
beforeAll(async () => {
  const kept = new Writable({
    write: (line: Buffer, _, done) => {
      logged.push(line.toString());
      done();
    },
  });
  tested = await startRecordsServer({ logger: pino({ level: "trace" }, kept) });
});
afterAll(() => tested.stop());

/** What nobody else writes anywhere. */
const secrets = {
  name: "Evaristo Quiñonero",
  latinName: "Zbigniew Wołoszańskowicz",
  number: "XDA730042",
  address: "Calle Inventada 1187",
  remark: "Padre de Hermenegilda",
};
const possessor: PersonContent = {
  role: "possessor",
  name: secrets.name,
  birth: { precision: "day", day: "1971-02-03" },
  sex: "male",
  nationality: "ES",
  document: { kind: "identity_card", number: secrets.number },
  address: secrets.address,
  remark: { text: secrets.remark, language: "es" },
};
const NOT_FOUND = "404 /problems/records.record_not_found";
const NOT_PERMITTED = "403 /problems/http.not_permitted";

function add(who: Account, record: string, body: PersonContent = possessor) {
  return tested.as(who).call(addPersonRoute, { params: { record }, body });
}

function open(who: Account, record: string, purpose = "ALG-26-0411") {
  return tested.as(who).call(openPersonsRoute, { params: { record }, body: { purpose } });
}

function remove(who: Account, record: string, person: string) {
  return tested.as(who).call(removePersonRoute, { params: { record, person } });
}

/** Every table with everything in it, as text; the schema of jobs as well. */
async function dump(): Promise<Map<string, string>> {
  const { query } = tested.database.migrator;
  const { rows } = await sql<{ name: string }>`
    select format('%I.%I', n.nspname, c.relname) as name from pg_class c
    join pg_namespace n on n.oid = c.relnamespace
    where c.relkind in ('r', 'p') and n.nspname not in ('pg_catalog', 'information_schema')`.execute(
    query,
  );
  const texts = new Map<string, string>();
  for (const { name } of rows) {
    const all = await sql<{ text: string | null }>`
      select string_agg(row_to_json(t)::text, ' ') as text from ${sql.raw(name)} t`.execute(query);
    texts.set(name, all.rows[0]?.text ?? "");
  }
  return texts;
}

/** Tables that hold any of the secrets. */
async function holders(): Promise<string[]> {
  const tables = [...(await dump())];
  return tables
    .filter(([, text]) => Object.values(secrets).some((secret) => text.includes(secret)))
    .map(([name]) => name)
    .sort();
}

describe("persons of a record", () => {
  test("are kept and opened by officers and desk of its owner, who say why; the look is in the ledger", async () => {
    const record = await tested.draft();
    const { id } = await add("javier", record);
    const seen = await open("carmen", record);
    expect(seen).toMatchObject({ mayChange: true, persons: [{ id, version: 1 }] });
    expect(seen.persons[0]?.content).toEqual(possessor);
    const { rows } = await sql`select from ledger.act where verb = 'records.person.open'
      and object_id = ${record} and purpose = 'ALG-26-0411' and is_look`.execute(
      tested.database.migrator.query,
    );
    expect(rows).toHaveLength(1);
    const body = { ...possessor, latinName: secrets.latinName };
    const params = { record, person: id };
    const changed = await tested
      .as("javier")
      .call(modifyPersonRoute, { params, body }, seen.persons[0]);
    expect(changed.version).toBe(2);
    const stale = tested.as("carmen").call(modifyPersonRoute, { params, body }, { version: 1 });
    expect(await problemOf(stale)).toBe("412 /problems/http.version_mismatch");
  });

  test("are nobody else's, however the record is shared, and nobody learns whether there are any", async () => {
    const { content } = tested;
    const regulator = castId("agency", 4);
    const named = { handling: "official" as const, namedAgencies: [regulator] };
    const record = await tested.entered({ ...content.governance, ...named });
    const { id } = await add("javier", record);
    for (const who of ["youssef", "daniel", "claire", "luciaAtTheRegulator"] as const) {
      expect(await problemOf(open(who, record)), who).toBe(NOT_FOUND);
      expect(await problemOf(add(who, record)), who).toBe("403 /problems/records.person_not_yours");
      expect(await problemOf(remove(who, record, id)), who).toBe(
        "403 /problems/records.person_not_yours",
      );
    }
    for (const who of ["ingrid", "kofi"] as const)
      expect(await problemOf(open(who, record)), who).toBe(NOT_PERMITTED);
    const contexts = [
      { member: "ES", agency: regulator },
      { member: "MA", agency: castId("agency", 6), isDesk: true },
      { member: "ES", agency: regulator, principal: "records_matcher" },
    ];
    for (const context of contexts) {
      const { query } = tested.database.runtime;
      const { rows } = await inTransaction(query, context, (transaction) =>
        sql`select from records.person`.execute(transaction),
      );
      expect(rows).toEqual([]);
    }
  });

  test("of a record that is over are only removed", async () => {
    const record = await tested.entered();
    const { id } = await add("javier", record);
    await tested.move("javier", record, { verb: "clear", reason: "returned" });
    expect(await problemOf(add("javier", record))).toBe("409 /problems/records.person_not_now");
    expect((await open("javier", record)).mayChange).toBe(false);
    await remove("javier", record, id);
    expect((await open("javier", record)).persons).toEqual([]);
    expect(await problemOf(remove("javier", record, id))).toBe(
      "404 /problems/records.person_not_found",
    );
  });
});

describe("what is written of a person", () => {
  test("stands in no other table and no line of the log, and goes from the ledger with the person", async () => {
    const { query } = tested.database.migrator;
    const text = "QU 730042";
    const record = await tested.entered({}, { serials: [{ text }], serialState: "legible" });
    const { id } = await add("javier", record);
    const broken = { ...possessor, birth: { precision: "day", day: secrets.name } } as never;
    expect(await problemOf(add("javier", record, broken))).toBe("400 /problems/http.invalid_input");
    await sql`alter table records.person add constraint refused check (version > 1) not valid`.execute(
      query,
    );
    // The server of the database tells the row that it refuses; the log must not.
    expect(await problemOf(add("javier", record))).toBe("500 /problems/http.unexpected");
    await sql`alter table records.person drop constraint refused`.execute(query);
    const search = { numbers: [{ text }], gun: {}, purpose: "MA-2026-9" };
    const params = { record };
    const answers = [
      await tested.as("youssef").call(searchRecordsRoute, { body: search }),
      await tested.as("youssef").call(openRecordRoute, { params }),
      await tested.as("carmen").call(openRecordRoute, { params }),
      await tested.as("carmen").call(readLifeLineRoute, { params }),
      await tested.as("carmen").call(listOwnRecordsRoute, { query: {} }),
    ];
    for (const secret of Object.values(secrets))
      expect(JSON.stringify(answers)).not.toContain(secret);
    expect(await holders()).toEqual(["ledger.act_content", "records.person"]);
    const people = await sql<{ id: string; owner_member: string; owner_agency: string }>`
      select id, owner_member, owner_agency from records.person`.execute(query);
    await removeAll(people.rows);
    expect(await holders()).toEqual([]);
    expect(people.rows.map((person) => person.id)).toContain(id);
    expect(logged.length).toBeGreaterThan(0);
    for (const secret of Object.values(secrets)) expect(logged.join("")).not.toContain(secret);
  });
});

interface Person {
  readonly id: string;
  readonly owner_member: string;
  readonly owner_agency: string;
}

/** Removes persons as their owner would, then does what the worker is told to. */
async function removeAll(people: readonly Person[]): Promise<void> {
  const { migrator, worker } = tested.database;
  for (const person of people) {
    const { rows } = await sql<{ record: string }>`
      select record from records.person where id = ${person.id}`.execute(migrator.query);
    await remove("carmen", rows[0]?.record ?? "", person.id);
  }
  const queued = await sql<{ payload: { object: string; subject?: string } }>`
    select payload from graphile_worker._private_jobs job
    join graphile_worker._private_tasks task on task.id = job.task_id
    where task.identifier = ${PURGE_PERSON}`.execute(migrator.query);
  for (const { payload } of queued.rows)
    await purgePerson.run(payload.object, {
      query: worker.query,
      subject: payload.subject,
    } as never);
  expect(queued.rows.map(({ payload }) => payload.subject)).toContain(
    purgeSubject(people[0] as Person),
  );
}
