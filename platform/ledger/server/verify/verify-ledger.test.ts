import { sql } from "kysely";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import {
  createLookRecorder,
  type FindingCode,
  purgeContent,
  verifyLedger,
} from "#platform/ledger/server";
import { anAct, anActor, aSigner, recordActs } from "#testing/ledger-acts";
import { createTestDatabase, type TestDatabase } from "#testing/test-database";
import { sealCheckpoints } from "../checkpoints/seal-checkpoints.ts";
import { linkActs } from "../log/link-acts.ts";
import { advisoryLock } from "../log/link-store.ts";

const france = anActor("FR");
const signer = aSigner();
let database: TestDatabase;
/** A sealed ledger that every test has a copy of. */
let sealed: TestDatabase;
let witnessed: { log: string; note: string }[];

beforeAll(async () => {
  database = await createTestDatabase();
  await look(270);
  await link();
  await seal();
  const { rows } = await sql<{
    log: string;
    note: string;
  }>`select log, note from ledger.checkpoint`.execute(database.migrator.query);
  witnessed = rows;
  await look(10);
  await link();
  sealed = database;
  await sealed.close();
});
afterAll(() => sealed.drop());

beforeEach(async () => {
  database = await createTestDatabase(sealed.name);
});
afterEach(() => database.drop());

async function look(count: number): Promise<void> {
  const { runtime } = database;
  const looks = createLookRecorder({ runtime, onFailure: console.error });
  const some = Array.from({ length: count }, (_, index) => index);
  await Promise.all(
    some.map((index) =>
      looks.record(anAct(france, `r${index}`, { ownerMember: index % 3 === 0 ? "ES" : "FR" })),
    ),
  );
}

const link = () => linkActs({ worker: database.worker, lock: advisoryLock, batchSize: 1000 });
const seal = () => sealCheckpoints({ worker: database.worker, lock: advisoryLock, signer });

/** As whoever owns the tables and knows them well. */
async function tamper(...statements: string[]): Promise<void> {
  for (const statement of statements) await database.migrator.pool.query(statement);
}

async function codes(witness: { log: string; note: string }[] = []): Promise<Set<FindingCode>> {
  const found = await verifyLedger({
    worker: database.worker,
    signer,
    witnessed: witness,
  });
  return new Set(found.map(({ code }) => code));
}

const one = "(select act_id from ledger.link where log = '*' and position = 100)";

describe("an untouched ledger", () => {
  test("gives no finding, sealed again, waiting acts, purges and witnesses included", async () => {
    await seal();
    await recordActs(database, france, ["waiting"]);
    const purge = { objectKind: "records.record", objectId: "r4", ownerMember: "FR" };
    expect(await purgeContent(database.worker, { ...purge, purpose: "retention" })).toBe(2);
    expect(await purgeContent(database.worker, { ...purge, purpose: "retention" })).toBe(0);
    expect(await codes(witnessed)).toEqual(new Set());
  });
});

describe("the owner of the tables is found out who", () => {
  test.each<[string, FindingCode, string[]]>([
    ["deletes an act", "act_missing", [`delete from ledger.act where id = ${one}`]],
    [
      "deletes a link",
      "position_missing",
      ["delete from ledger.link where log = '*' and position = 9"],
    ],
    [
      "deletes act, content and links",
      "position_missing",
      [
        `create table doomed as select ${one} as id`,
        "delete from ledger.link where act_id in (select id from doomed)",
        "delete from ledger.act_content where act_id in (select id from doomed)",
        "delete from ledger.act where id in (select id from doomed)",
      ],
    ],
    [
      "swaps two acts",
      "chain_broken",
      [
        "update ledger.link set position = -1 where log = '*' and position = 5",
        "update ledger.link set position = 5 where log = '*' and position = 6",
        "update ledger.link set position = 6 where log = '*' and position = -1",
      ],
    ],
    [
      "exchanges what two positions stand for",
      "act_changed",
      [
        "alter table ledger.link drop constraint link_once",
        `update ledger.link l set act_id = o.act_id from ledger.link o
          where l.log = '*' and o.log = '*' and l.position in (5, 6) and o.position = 11 - l.position`,
      ],
    ],
    [
      "links an act twice",
      "act_repeated",
      [
        "alter table ledger.link drop constraint link_once",
        `insert into ledger.link select '*', 280, ${one}, sha256(''), sha256('')`,
      ],
    ],
    [
      "invents an act",
      "act_unlinked",
      [
        `insert into ledger.act select gen_random_uuid(), at - interval '1 day', member, agency, person,
          principal, purpose, verb, object_kind, object_id, owner_member, owner_agency, is_look, cause,
          content_version, commitment from ledger.act where id = ${one}`,
      ],
    ],
    [
      "shows an act to a member it does not concern",
      "act_misplaced",
      [
        `insert into ledger.link select 'MA', 0, act_id, leaf_hash,
          sha256(decode(repeat('00', 32), 'hex') || leaf_hash) from ledger.link where log = '*' and position = 0`,
      ],
    ],
    [
      "hides an act from a member it concerns",
      "act_unlinked",
      ["delete from ledger.link where log = 'ES' and position = 92"],
    ],
    [
      "deletes a content",
      "content_missing",
      [`delete from ledger.act_content where act_id = ${one}`],
    ],
    [
      "adds a content",
      "content_stray",
      ["insert into ledger.act_content values (gen_random_uuid(), 'FR', null, '{}', sha256(''))"],
    ],
    ["drops a stored subtree", "subtree_wrong", ["delete from ledger.subtree where log = '*'"]],
    [
      "cuts the last acts off and their checkpoints with them",
      "act_unlinked",
      [
        "delete from ledger.link where log = '*' and position >= 260",
        "delete from ledger.checkpoint",
      ],
    ],
  ])("%s: %s", async (_, code, statements) => {
    await tamper(...statements);
    expect(await codes()).toContain(code);
  });

  test("takes a waiting act off the queue, or away", async () => {
    const [id] = await recordActs(database, france, ["waiting"]);
    await tamper(`delete from ledger.unlinked where act_id = '${id}'`);
    expect(await codes()).toEqual(new Set(["act_unlinked"]));
    await tamper(`insert into ledger.unlinked values ('${id}')`);
    await tamper(`delete from ledger.act where id = '${id}'`);
    expect(await codes()).toEqual(new Set(["waiting_act_missing", "content_stray"]));
  });

  test("purges with an act on another object", async () => {
    await tamper(`delete from ledger.act_content where act_id = ${one}`);
    const { rows } = await database.migrator.pool.query(`select ${one} as id`);
    await recordActs(database, france, ["elsewhere"], {
      verb: "ledger.content.purge",
      content: { acts: [rows[0].id] },
    });
    expect(await codes()).toEqual(new Set(["content_missing"]));
  });
});

describe("every column counts", () => {
  /** Another value of the same type, from the column `%`. */
  const otherValue: Record<string, string> = {
    text: "coalesce(%, '') || 'x'",
    uuid: "gen_random_uuid()",
    "timestamp with time zone": "% - interval '1 microsecond'",
    boolean: "not %",
    integer: "% + 1",
    bigint: "% + 100000",
    smallint: "% + 1",
    bytea: "sha256(%)",
    jsonb: "'{\"other\": 1}'",
  };

  test.each([
    ["act", "act.id = (select min(act_id::text)::uuid from ledger.link where log = '*')"],
    ["act_content", "act_id = (select min(act_id::text)::uuid from ledger.link where log = '*')"],
    ["link", "log = 'FR' and position = 7"],
    ["subtree", "log = 'FR'"],
    ["checkpoint", "log = 'FR'"],
  ])("of ledger.%s", async (table, where) => {
    const { rows } = await database.migrator.pool.query<{ name: string; type: string }>(
      `select column_name as name, data_type as type from information_schema.columns
       where table_schema = 'ledger' and table_name = $1
       and (table_name, column_name) <> ('checkpoint', 'at')`,
      [table],
    );
    for (const { name, type } of rows) {
      const value = otherValue[type]?.replaceAll("%", name);
      await tamper(
        `create table ledger.kept as select * from ledger.${table}`,
        `update ledger.${table} set ${name} = ${value} where ${where}`,
      );
      expect([name, (await codes()).size > 0]).toEqual([name, true]);
      await tamper(
        `truncate ledger.${table}`,
        `insert into ledger.${table} select * from ledger.kept`,
        "drop table ledger.kept",
      );
    }
    expect(await codes()).toEqual(new Set());
  });
});

describe("a history rewritten without contradiction", () => {
  const rewrite = [
    "insert into ledger.unlinked select id from ledger.act",
    "truncate ledger.link, ledger.subtree, ledger.checkpoint",
  ];

  test("is contradicted by a checkpoint kept outside, and only by that", async () => {
    await tamper(`update ledger.act set purpose = 'invented' where id = ${one}`, ...rewrite);
    await link();
    await seal();
    expect(await codes()).toEqual(new Set());
    expect(await codes(witnessed)).toEqual(new Set(["checkpoint_contradicted"]));
  });

  test("is found where an old backup came back and went another way", async () => {
    await tamper(
      "create table lost as select act_id as id from ledger.link where log = '*' and position >= 200",
      "delete from ledger.act_content where act_id in (select id from lost)",
      "delete from ledger.act where id in (select id from lost)",
      ...rewrite,
    );
    await link();
    expect(await codes(witnessed)).toEqual(new Set(["checkpoint_contradicted"]));
    await look(100);
    await link();
    expect(await codes(witnessed)).toEqual(new Set(["checkpoint_contradicted"]));
  });

  test("is not signed: sealing reads back first", async () => {
    await tamper(`update ledger.act set purpose = 'invented' where id = (
      select act_id from ledger.link where log = '*' and position = 275)`);
    await expect(seal()).rejects.toThrow("log * does not say at 275 what was linked there");
  });

  test("is not signed over an older checkpoint either", async () => {
    await tamper("update ledger.subtree set hash = sha256(hash) where log = '*'");
    await expect(seal()).rejects.toThrow("log * no longer has the root sealed at 270");
  });

  test("cannot be sealed with another key", async () => {
    await tamper("truncate ledger.checkpoint");
    await sealCheckpoints({
      worker: database.worker,
      lock: advisoryLock,
      signer: aSigner(),
    });
    expect(await codes()).toEqual(new Set(["checkpoint_forged"]));
  });
});
