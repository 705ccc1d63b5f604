import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import {
  listImportRowsRoute,
  listRecordImportsRoute,
  mapRecordsRoute,
  moveRecordRoute,
  openRecordImportRoute,
  openRecordRoute,
  type RecordMapping,
  recordRejectsRoute,
  searchRecordsRoute,
  stepRecordImportRoute,
  uploadRecordsRoute,
} from "#records/contract";
import type { Browser } from "#testing/open-browser";
import { problemOf } from "#testing/problem-of";
import { findMisfits } from "#testing/records/find-misfits";
import {
  dryRun,
  type RecordImportWorld,
  startRecordImportWorld,
  step,
  upload,
} from "#testing/records/import-world";
import { forgetImports } from "./forget-imports.ts";

// A test takes an import through its stages, each a job of the worker.
vi.setConfig({ testTimeout: 60_000 });

let world: RecordImportWorld;
/** An officer of the Spanish police. */
let javier: Browser;
beforeAll(async () => {
  world = await startRecordImportWorld();
  javier = await world.as(9);
});
afterAll(() => world.stop());

const heading =
  "Nº registro;Expediente;Tipo de hecho;Clase de arma;Marca;Modelo;Nº serie;Calibre;Fecha";
const csv = (...rows: string[]) => `${[heading, ...rows].join("\r\n")}\r\n`;
const columns: RecordMapping["columns"] = {
  "Nº registro": "ownReference",
  Expediente: "caseReference",
  "Tipo de hecho": "recordType",
  "Clase de arma": "type",
  Marca: "make",
  Modelo: "model",
  "Nº serie": "serial",
  Calibre: "calibre",
  Fecha: "day",
};

async function planned(text: string, changes: Partial<RecordMapping> = {}, browser = javier) {
  return dryRun(browser, await upload(browser, text), { columns, ...changes });
}

async function stored(reference: string) {
  const { rows } = await sql<{
    id: string;
    version: number;
    state: string;
    weapon: { make: string };
  }>`
    select id, version, state, weapon from records.record where own_reference = ${reference} order by id`.execute(
    world.database.migrator.query,
  );
  return rows;
}

async function rowsOf(id: string, query = {}) {
  const { rows } = await javier.call(listImportRowsRoute, { params: { import: id }, query });
  return rows.map(({ line, verdict, faults }) => [
    line,
    verdict,
    ...faults.map(({ fault }) => fault),
  ]);
}

describe("a file", () => {
  test("has its columns guessed, its dates looked at, and is shown what becomes of each row", async () => {
    const read = await upload(
      javier,
      csv(
        "A-1;EXP-1;robo;pistola;ASTRA;A-90;A1201;9x19;23/05/2024",
        "A-2;EXP-2;extravío;revólver;Llama;Martial;12[5S]4?;.38 Special;",
        "A-3;EXP-3;robo;pistola;Star;B;No data;9x19;2024-02-30",
        "A-4;EXP-4;asalto;pistola;Star;B;S4401;9x19;01/02/2024",
        "A-1;EXP-5;robo;pistola;Star;B;S4402;9x19;01/02/2024",
        "A-6;;robo;arma corta;Star;B;S4403;9x19;2023",
      ),
    );
    expect(read).toMatchObject({
      state: "read",
      rows: 6,
      layout: { format: "csv", delimiter: ";" },
    });
    expect(read.mapping.columns).toEqual(columns);
    expect(read.columns.at(-1)).toMatchObject({ name: "Fecha", dayOrder: "dmy" });
    const done = await dryRun(javier, read);
    expect(done.state).toBe("planned");
    expect(done.verdicts).toEqual({ ready: 1, warned: 1, refused: 4 });
    expect(await rowsOf(done.id)).toEqual([
      [3, "warned", "date_unknown"],
      [4, "refused", "date_unreadable", "serial_missing"],
      [5, "refused", "record_type_unknown"],
      [6, "refused", "reference_repeated"],
      [7, "refused", "type_unknown", "type_missing", "case_missing"],
    ]);
    expect(await rowsOf(done.id, { fault: "type_unknown" })).toHaveLength(1);
    expect(await stored("A-1")).toEqual([]);
    const again = await dryRun(javier, done, {
      words: { recordType: { asalto: "stolen" }, type: { "arma corta": "pistol" } },
    });
    expect(again.verdicts).toEqual({ ready: 2, warned: 1, refused: 3 });
  });

  test("comes back where rows are refused: as they stood, with the fault in words, safe from formulas", async () => {
    const done = await planned(csv("B-1;EXP-1;robo;pistola;=HYPERLINK(1);B;S1101;9x19;99/99/2024"));
    const params = { import: done.id };
    const file = await (await javier.download(recordRejectsRoute, { params })).text();
    const [head = "", row = ""] = file.split("\r\n");
    expect(head).toContain("Nº registro");
    expect(row).toContain("B-1,EXP-1,robo,pistola,'=HYPERLINK(1),B,S1101,9x19,99/99/2024,Refused");
    expect(row).toContain("This date cannot be read");
  });

  test("whose dates can all be read both ways asks once which way", async () => {
    const read = await upload(javier, csv("C-1;EXP-1;robo;pistola;Star;B;S2201;9x19;02/03/2024"));
    expect(await problemOf(dryRun(javier, read))).toBe(
      "422 /problems/records.import_day_order_missing",
    );
    const done = await dryRun(javier, read, { dayOrder: "mdy" });
    await step(javier, done, "enter");
    const [record] = await stored("C-1");
    const { content } = await javier.call(openRecordRoute, {
      params: { record: record?.id ?? "" },
    });
    expect(content.event.when).toEqual({ precision: "day", day: "2024-02-03" });
  });

  test("is refused where it maps what is not there, or two columns to one", async () => {
    const read = await upload(javier, csv("D-1;EXP-1;robo;pistola;Star;B;S1;9x19;2024-03-01"));
    const map = (changed: RecordMapping["columns"]) =>
      problemOf(dryRun(javier, read, { columns: changed }));
    expect(await map({ Hersteller: "make" })).toBe("422 /problems/records.import_column_unknown");
    expect(await map({ Marca: "make", Modelo: "make" })).toBe(
      "422 /problems/records.import_column_repeated",
    );
    const sharing = { ...read.mapping.sharing, excludedMembers: ["ES"] };
    expect(await problemOf(dryRun(javier, read, { sharing }))).toBe(
      "422 /problems/records.owner_excluded",
    );
  });

  test("that is no table says why", async () => {
    expect(await upload(javier, "%PDF-1.7")).toMatchObject({
      state: "unreadable",
      failure: "binary",
    });
    expect(await upload(javier, `${heading}\n`)).toMatchObject({ failure: "header_only" });
  });

  test("in JSON is read as well", async () => {
    const rows = [
      {
        weapon: { make: "Star", model: "B", type: "pistol", serial: "S7711" },
        status: "lost",
        reference: "J-1",
        date: "2024-03-01",
      },
    ];
    const read = await upload(javier, JSON.stringify(rows));
    expect(read.layout.format).toBe("json");
    expect(read.mapping.columns).toEqual({
      "weapon.make": "make",
      "weapon.model": "model",
      "weapon.type": "type",
      "weapon.serial": "serial",
      status: "recordType",
      reference: "bothReferences",
      date: "day",
    });
    expect((await dryRun(javier, read)).verdicts).toEqual({ warned: 1 });
  });
});

describe("entering", () => {
  test("makes records that a search finds, in the name of who had it done, one act each", async () => {
    const done = await planned(
      csv(
        "E-1;EXP-1;robo;pistola;astra;A-90;KQ88101;9x19;23/05/2024",
        "E-2;EXP-2;robo;pistola;Star;B;KQ8[8B]2?;9x19;24/05/2024",
      ),
    );
    const entered = await step(javier, done, "enter");
    expect(entered).toMatchObject({ state: "entered", outcomes: { entered: 2 } });
    const amal = await world.as(10);
    const search = { numbers: [{ text: "KQ88101" }], gun: {}, purpose: "MA-1" };
    const { matches } = await amal.call(searchRecordsRoute, { body: search });
    expect(matches[0]?.record).toMatchObject({
      ownReference: "E-1",
      state: "active",
      ownerMember: "ES",
      weapon: { make: "Astra", serials: [{ text: "KQ88101" }], serialState: "legible" },
    });
    const { rows } = await sql<{ verb: string; person: string; bound: boolean }>`
      select act.verb, act.person is not null as bound from ledger.act act
      where object_id = ${matches[0]?.record.id ?? ""} and not is_look`.execute(
      world.database.migrator.query,
    );
    expect(rows).toEqual([{ verb: "records.record.import", bound: true }]);
    expect(await findMisfits(world.database.migrator.query)).toEqual([]);
  });

  test("does not enter twice: the same file, a duplicate under another reference, a duplicate in the file", async () => {
    const text = csv(
      "F-1;EXP-1;robo;pistola;Star;B;TW7001;9x19;23/05/2024",
      "F-2;EXP-2;robo;pistola;Star;B;TW7002;9x19;23/05/2024",
    );
    await step(javier, await planned(text), "enter");
    const again = await planned(text);
    expect(again.verdicts).toEqual({ same: 2 });
    expect((await step(javier, again, "enter")).outcomes).toEqual({});
    expect(await stored("F-1")).toHaveLength(1);
    const duplicates = csv(
      "F-9;EXP-9;robo;pistola;STAR;B;tw-7001;9x19;23/05/2024",
      "F-10;EXP-10;robo;pistola;Star;B;TW7100;9x19;23/05/2024",
      "F-11;EXP-11;robo;pistola;Star;B;TW 7100;9x19;23/05/2024",
      "F-12;EXP-12;extravío;pistola;Star;B;TW7001;9x19;23/05/2024",
    );
    const done = await planned(duplicates);
    expect(await rowsOf(done.id)).toEqual([
      [2, "duplicate", "duplicate_on_record"],
      [4, "duplicate", "duplicate_in_file"],
    ]);
    expect((await step(javier, done, "enter")).outcomes).toEqual({ entered: 2 });
    expect(await stored("F-9")).toEqual([]);
    const wanted = await planned(duplicates, { takesDuplicates: true });
    expect(wanted.verdicts).toEqual({ warned: 2, same: 2 });
  });

  test("puts a record of another event with the same number before its owner as perhaps of one firearm", async () => {
    const text = csv(
      "T-1;EXP-1;robo;pistola;Star;B;TF900100;9x19;23/05/2024",
      "T-2;EXP-2;hallazgo;pistola;Star;B;TF900100;9x19;24/06/2024",
    );
    await step(javier, await planned(text), "enter");
    await expect
      .poll(
        async () => {
          const { rows } =
            await sql`select 1 from records.twin t join records.record r on r.id = t.record
            where r.own_reference like 'T-%'`.execute(world.database.migrator.query);
          return rows.length;
        },
        { timeout: 20_000 },
      )
      .toBe(1);
  });

  test("changes the record that bears the reference, keeps what the row leaves out, and leaves closed ones alone", async () => {
    const row = (make: string, rest: string) =>
      `G-1;EXP-1;robo;pistola;${make};B;GG6001;9x19;${rest}`;
    await step(javier, await planned(csv(row("Star", "23/05/2024"))), "enter");
    const changed = await planned(csv(row("Llama", "")));
    expect(await rowsOf(changed.id)).toEqual([[2, "modify", "date_unknown"]]);
    expect((await step(javier, changed, "enter")).outcomes).toEqual({ modified: 1 });
    const [record] = await stored("G-1");
    const { content } = await javier.call(openRecordRoute, {
      params: { record: record?.id ?? "" },
    });
    expect([content.weapon.make, content.event.when]).toEqual([
      "Llama",
      { precision: "day", day: "2024-05-23" },
    ]);
    const clear = {
      params: { record: record?.id ?? "" },
      body: { verb: "clear", reason: "returned" },
    } as const;
    await javier.call(moveRecordRoute, clear, { version: record?.version ?? 0 });
    const late = await planned(csv(row("Star", "23/05/2024")));
    expect(await rowsOf(late.id)).toEqual([[2, "refused", "record_closed"]]);
  });

  test("goes by what is on record when it is entered, not when it was looked at", async () => {
    const text = csv("H-1;EXP-1;robo;pistola;Star;B;HH5001;9x19;23/05/2024");
    const [one, other] = [await planned(text), await planned(text)];
    expect((await step(javier, one, "enter")).outcomes).toEqual({ entered: 1 });
    const second = await step(javier, other, "enter");
    expect([second.verdicts, second.outcomes]).toEqual([{ same: 1 }, {}]);
  });

  test("tells who searched in vain before, by one event for all", async () => {
    const amal = await world.as(10);
    const search = { numbers: [{ text: "RV4O01" }], gun: {}, purpose: "MA-2" };
    await amal.call(searchRecordsRoute, { body: search });
    const row = (at: number) => `R-${at};EXP-${at};robo;pistola;Star;B;RV400${at};9x19;23/05/2024`;
    const entered = await step(javier, await planned(csv(row(1), row(2), row(3))), "enter");
    expect(entered.outcomes).toEqual({ entered: 3 });
    const { query } = world.database.migrator;
    await expect
      .poll(
        async () => {
          const { rows } = await sql`select 1 from records.reverse_hit h
          join records.record r on r.id = h.record where r.own_reference like 'R-%'`.execute(query);
          return rows.length;
        },
        { timeout: 20_000 },
      )
      .toBeGreaterThan(0);
    const { rows } =
      await sql`select 1 from jobs.event e join records.import_portion p on p.id = e.object
      where p.import = ${entered.id}`.execute(query);
    expect(rows).toHaveLength(1);
  });
});

test("undoing cancels what was entered, changes back what was changed, and keeps what was moved since", async () => {
  const row = (at: number, make = "Star") =>
    `U-${at};EXP-1;robo;pistola;${make};B;UN300${at};9x19;23/05/2024`;
  await step(javier, await planned(csv(row(1))), "enter");
  const entered = await step(javier, await planned(csv(row(1, "Llama"), row(2), row(3))), "enter");
  expect(entered.outcomes).toEqual({ entered: 2, modified: 1 });
  const [moved] = await stored("U-3");
  const clear = {
    params: { record: moved?.id ?? "" },
    body: { verb: "clear", reason: "returned" },
  } as const;
  await javier.call(moveRecordRoute, clear, { version: 1 });
  const undone = await step(javier, entered, "undo");
  expect(undone).toMatchObject({
    state: "undone",
    outcomes: { cancelled: 1, restored: 1, kept: 1 },
  });
  expect([
    ...(await stored("U-1")),
    ...(await stored("U-2")),
    ...(await stored("U-3")),
  ]).toMatchObject([
    { state: "active", version: 3, weapon: { make: "Star" } },
    { state: "cancelled", version: 2 },
    { state: "cleared" },
  ]);
  expect(await findMisfits(world.database.migrator.query)).toEqual([]);
});

describe("who may", () => {
  const file = new File([csv()], "x.csv");

  test("are officers and desks; others may not even list", async () => {
    for (const account of [3, 6, 14, 16]) {
      const browser = await world.as(account);
      expect(await problemOf(browser.upload(uploadRecordsRoute, file))).toBe(
        "403 /problems/http.not_permitted",
      );
      expect(await problemOf(browser.call(listRecordImportsRoute, { query: {} }))).toBe(
        "403 /problems/http.not_permitted",
      );
    }
  });

  test("see an import: its agency and its desk; nobody else learns that there is one", async () => {
    const { id, version, mapping } = await upload(
      javier,
      csv("P-1;E;robo;pistola;Star;B;PP1001;9x19;2024-01-31"),
    );
    const params = { import: id };
    const carmen = await world.as(8);
    expect((await carmen.call(openRecordImportRoute, { params })).id).toBe(id);
    const seen = (await carmen.call(listRecordImportsRoute, { query: {} })).imports;
    expect(seen.map((one) => one.id)).toContain(id);
    for (const account of [17, 10, 11, 1]) {
      const other = await world.as(account);
      for (const ask of [
        () => other.call(openRecordImportRoute, { params }),
        () => other.call(listImportRowsRoute, { params, query: {} }),
        () => other.download(recordRejectsRoute, { params }),
        () => other.call(mapRecordsRoute, { params, body: mapping }, { version }),
        () => other.call(stepRecordImportRoute, { params, body: { step: "abandon" } }, { version }),
      ])
        expect(await problemOf(ask())).toBe("404 /problems/records.import_not_found");
      expect((await other.call(listRecordImportsRoute, { query: {} })).imports).toEqual([]);
    }
  });

  test("a step needs the version that was seen and a fitting state; abandoning lets the file go", async () => {
    const read = await upload(javier, csv("Q-1;E;robo;pistola;Star;B;QQ1001;9x19;2024-01-31"));
    const params = { import: read.id };
    const ask = (body: { step: "enter" | "abandon" }, version: number) =>
      javier.call(stepRecordImportRoute, { params, body }, { version });
    expect(await problemOf(ask({ step: "enter" }, read.version))).toBe(
      "409 /problems/records.import_wrong_state",
    );
    expect(await problemOf(ask({ step: "abandon" }, read.version - 1))).toMatch(/^412/);
    expect((await ask({ step: "abandon" }, read.version)).state).toBe("abandoned");
    const { rows } =
      await sql`select from records.import_portion where import = ${read.id}`.execute(
        world.database.migrator.query,
      );
    expect(rows).toEqual([]);
  });
});

test("files and findings are let go after ninety days; the records stay", async () => {
  const done = await step(
    javier,
    await planned(csv("Z-1;E;robo;pistola;Star;B;ZZ1001;9x19;2024-01-31")),
    "enter",
  );
  const { migrator, worker } = world.database;
  await sql`update records.import set changed_at = now() - interval '91 days' where id = ${done.id}`.execute(
    migrator.query,
  );
  await forgetImports.run({ query: worker.query } as never);
  expect(
    await problemOf(javier.call(openRecordImportRoute, { params: { import: done.id } })),
  ).toMatch(/^404/);
  expect(await stored("Z-1")).toHaveLength(1);
});
