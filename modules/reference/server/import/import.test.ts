import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { createTranslator } from "#platform/i18n/server";
import { writeTable } from "#platform/spreadsheets/server";
import {
  decideImportRoute,
  importItemsRoute,
  importRejectsRoute,
  importRowsRoute,
  importValuesRoute,
  stepImportRoute,
} from "#reference/contract";
import {
  dryRun,
  type ImportWorld,
  startImportWorld,
  step,
  upload,
} from "#testing/imports/import-world";
import { makeRgaTable } from "#testing/imports/rga-table";
import { countKeys, readStanding } from "#testing/imports/standing-table";
import { findStoredEntry } from "../entry/entry-store.ts";
import { publishVersions } from "../entry/version-store.ts";
import type { ReferenceTables } from "../tables.ts";

// A test takes several imports through all their stages, each a job of the worker.
vi.setConfig({ testTimeout: 60_000 });

let world: ImportWorld;
beforeAll(async () => {
  world = await startImportWorld();
});
afterAll(() => world.stop());

const header =
  "referenceRGA;typeArme;marque;modele;modeFonctionnement;capaciteHorsChambre;calibreCanonUn;longueurCanonUn;classementFrancais";
const csv = (...rows: string[]) => `${[header, ...rows].join("\n")}\n`;

async function imported(text: string, table: string) {
  const planned = await dryRun(world.editor, await upload(world.editor, text), {
    source: { table },
  });
  await step(world.editor, planned, "submit");
  return step(world.second, planned, "confirm");
}

/** The number under which a model made up for these tests stands. */
async function refOf(model: string): Promise<string> {
  const { rows } = await world.database.migrator.pool.query<{ ref: string }>(
    "select ref from reference.entry where make = 'ZORBLAX' and model = $1",
    [model],
  );
  return rows[0]?.ref ?? "";
}

async function readEntry(ref: string) {
  const query = world.database.runtime.query.withTables<ReferenceTables>();
  const entry = await findStoredEntry(query, ref);
  if (entry === undefined) throw new Error(`no entry ${ref}`);
  return entry;
}

/** An edit as editors make them. */
async function edit(ref: string, change: object): Promise<void> {
  const { article, version } = await readEntry(ref);
  const query = world.database.runtime.query.withTables<ReferenceTables>();
  const next = { ref, version: version + 1, article: { ...article, ...change } };
  await query
    .transaction()
    .execute((transaction) => publishVersions(transaction, [next], { change: "edited" }));
}

describe("a table in the shape of the RGA", () => {
  it("finds every fault that was planted, publishes the rest, and is undone as a whole", async () => {
    const { text, rows, spoilt } = makeRgaTable(1500);
    const read = await upload(world.editor, text, "rga.csv");
    expect(read).toMatchObject({
      state: "read",
      rows,
      layout: { format: "csv", encoding: "utf-8", delimiter: ";" },
    });
    expect(read.proposedSource.table).toBe("rga");
    const planned = await dryRun(world.editor, read);
    expect(planned.counts.faults).toEqual(spoilt);
    const { country_unknown = 0, number_unreadable = 0, ...rejecting } = spoilt;
    const rejected = Object.values(rejecting).reduce((sum, count) => sum + count, 0);
    expect(planned.counts.rejectedRows).toBe(rejected);
    expect(planned.counts.faultyRows).toBe(rejected + country_unknown + number_unreadable);
    const before = await readStanding(world);
    await step(world.editor, planned, "submit");
    const published = await step(world.second, planned, "confirm");
    expect(published.state).toBe("published");
    const { create = 0, complete = 0 } = published.counts.actions;
    expect(published.counts.outcomes).toEqual({ published: create + complete });
    expect((await readStanding(world)).listed).toBe(before.listed + create);
    expect(await countKeys(world, published.id)).toBe(rows - rejected);
    const asked = await step(world.editor, published, "ask_undo");
    const undone = await step(world.second, asked, "confirm_undo");
    expect(undone.counts.outcomes).toEqual({ undone: create + complete });
    expect(await readStanding(world)).toEqual(before);
  });
});

/** The same rows as a workbook. */
async function asWorkbook(text: string): Promise<Uint8Array<ArrayBuffer>> {
  const [headings = [], ...cells] = text.split("\n").map((line) => line.split(";"));
  async function* rows() {
    yield cells;
  }
  const parts = { translate: await createTranslator(), isDemonstration: false };
  const table = { name: "rga", format: "xlsx", language: "en", headings, rows: rows() } as const;
  const pieces = [];
  for await (const piece of writeTable(parts, table)) pieces.push(Buffer.from(piece));
  return Uint8Array.from(Buffer.concat(pieces));
}

it("reads the same of a workbook as of text", async () => {
  const text = csv(
    "X0001;PISTOLET;ZORBLAX;Sheet;SEMI-AUTOMATIQUE;15;9 x 19;125,0;B1",
    "X0002;PISTOLET;ZORBLAX;Sheet;SEMI-AUTOMATIQUE;10;45 ACP;127;C1",
    "X0003;AEROGLISSEUR;ZORBLAX;Sheet;MAGIE;10;45 ACP;long;B1",
    "X0001;PISTOLET;ZORBLAX;Other;SEMI-AUTOMATIQUE;15;9 x 19;125,0;B1",
  ).trimEnd();
  const planned = async (content: string | Uint8Array<ArrayBuffer>, name: string) => {
    const read = await upload(world.editor, content, name);
    const { counts, layout } = await dryRun(world.editor, read, { source: { table: "books" } });
    return { counts, format: layout.format };
  };
  const book = await planned(await asWorkbook(text), "rga.xlsx");
  expect(book.format).toBe("xlsx");
  expect(book.counts.faults).toEqual({ type_unknown: 1, key_repeated: 1, action_unknown: 1 });
  expect(book.counts).toEqual((await planned(text, "rga.csv")).counts);
});

describe("publishing", () => {
  it("makes variants of one make and model, with source, licence and state in every one", async () => {
    const done = await imported(
      csv(
        "V0001;PISTOLET;ZORBLAX;Nebula;SEMI-AUTOMATIQUE;15;9 x 19;125,0;B1",
        "V0002;PISTOLET;Zorblax;NEBULA;SEMI-AUTOMATIQUE;10;45 ACP;127;B1",
      ),
      "variants",
    );
    expect(done.counts.outcomes).toEqual({ published: 1 });
    const { article, ref } = await readEntry(await refOf("Nebula"));
    expect(ref).toMatch(/^PMK\d+$/);
    expect(article).toMatchObject({
      make: "ZORBLAX",
      type: "pistol",
      state: "imported",
      variants: [
        { number: 1, calibres: ["9x19mm Parabellum"], capacityRounds: 15, barrelLengthMm: 125 },
        { number: 2, calibres: [".45 ACP"], capacityRounds: 10 },
      ],
      legalClasses: [{ jurisdiction: "FR", class: "B1" }],
      provenance: {
        source: "RGA, made for a test (Licence Ouverte 2.0)",
        date: "2026-01-31",
        state: "imported",
      },
    });
  });

  it("completes what stands, sources what it added, and puts back what stood", async () => {
    const before = await readEntry("FRM0191");
    const row = csv("G0001;PISTOLET;GLOCK;17;SEMI-AUTOMATIQUE;33;9 x 19;114;B1");
    const done = await imported(row, "glocks");
    expect(done.counts.reasons).toEqual({ same_name: 1 });
    const after = await readEntry(before.ref);
    expect(after.article.state).toBe("imported");
    expect(after.article.fieldProvenance.legalClasses?.source).toContain("RGA");
    await step(world.editor, done, "ask_undo");
    await step(world.second, done, "confirm_undo");
    const undone = await readEntry(before.ref);
    expect(undone.article).toEqual(before.article);
    expect(undone.version).toBe(before.version + 2);
  });

  it("knows the next edition of the table again, keeps numbers, and says what is the same", async () => {
    const rows = [
      "N0001;PISTOLET;ZORBLAX;Pulsar;;10;9 x 19;100;B1",
      "N0002;PISTOLET;ZORBLAX;Quasar;;10;9 x 19;100;B1",
    ];
    await imported(csv(...rows), "editions");
    const again = await dryRun(world.editor, await upload(world.editor, csv(...rows)), {
      source: { table: "editions" },
    });
    expect(again.counts.actions).toEqual({ same: 2 });
    const next = await imported(
      csv(rows[0]?.replace(";10;", ";12;") ?? "", rows[1] ?? ""),
      "editions",
    );
    expect(next.counts.actions).toEqual({ update: 1, same: 1 });
    const { article, version } = await readEntry(await refOf("Pulsar"));
    expect([article.capacityRounds, article.variants.length, version]).toEqual([12, 0, 2]);
  });

  it("brings an undone entry back under its number", async () => {
    const row = csv("B0001;PISTOLET;ZORBLAX;Boson;;10;9 x 19;100;B1");
    const done = await imported(row, "back");
    const ref = await refOf("Boson");
    await step(world.editor, done, "ask_undo");
    await step(world.second, done, "confirm_undo");
    expect((await readEntry(ref)).isListed).toBe(false);
    await imported(row, "back");
    expect((await readEntry(ref)).isListed).toBe(true);
  });

  it("never clobbers what people edited: neither by importing anew nor by undoing", async () => {
    const row = csv(
      "E0001;PISTOLET;ZORBLAX;Edited;;10;9 x 19;100;B1",
      "E0002;PISTOLET;ZORBLAX;Plain;;10;9 x 19;100;B1",
    );
    const done = await imported(row, "edits");
    const ref = await refOf("Edited");
    await edit(ref, { capacityRounds: 11, yearFrom: 1999 });
    const planned = await dryRun(world.editor, await upload(world.editor, row), {
      source: { table: "edits" },
    });
    expect(planned.counts.reasons).toMatchObject({ edited_since: 1 });
    await step(world.editor, done, "ask_undo");
    const undone = await step(world.second, done, "confirm_undo");
    expect(undone.counts.outcomes).toEqual({ kept: 1, undone: 1 });
    expect((await readEntry(ref)).article).toMatchObject({ capacityRounds: 11, yearFrom: 1999 });
    const { items } = await world.editor.call(importItemsRoute, {
      params: { id: done.id },
      query: { outcome: "kept" },
    });
    expect(items.map((item) => item.ref)).toEqual([ref]);
  });

  it("leaves an entry that was edited between dry run and publishing as it is, and says so", async () => {
    const row = (rounds: number) =>
      csv(`O0001;PISTOLET;ZORBLAX;Overtaken;;${rounds};9 x 19;100;B1`);
    await imported(row(10), "overtaken");
    const ref = await refOf("Overtaken");
    const planned = await dryRun(world.editor, await upload(world.editor, row(12)), {
      source: { table: "overtaken" },
    });
    await edit(ref, { capacityRounds: 11 });
    await step(world.editor, planned, "submit");
    const done = await step(world.second, planned, "confirm");
    // Prepared after the edit, the item goes to the edited entry; a later edit would overtake it.
    expect(done.state).toBe("published");
    expect((await readEntry(ref)).version).toBe(3);
  });
});

describe("deciding", () => {
  it("takes a reason at once or one item, and can go back to the rule", async () => {
    const text = csv(
      "D0001;PISTOLET;GLOCK;19;;10;40 S&W;100;B1",
      "D0002;CARABINE;GLOCK;26;;10;9 x 19;100;B1",
    );
    const planned = await dryRun(world.editor, await upload(world.editor, text), {
      source: { table: "decided" },
    });
    const { params } = { params: { id: planned.id } };
    const { items } = await world.editor.call(importItemsRoute, { params, query: {} });
    expect(items.map(({ action, reasons }) => [action, ...reasons])).toEqual([
      ["complete", "same_name", "calibre_differs"],
      ["create", "same_name", "type_contradicts"],
    ]);
    const first = await world.editor.call(
      decideImportRoute,
      { params, body: { reason: "same_name", action: "skip" } },
      { version: planned.version },
    );
    expect([first.decided, first.batch.version]).toEqual([2, planned.version + 1]);
    const [candidate] = items[1]?.candidates ?? [];
    await world.editor.call(
      decideImportRoute,
      { params, body: { numbers: [2], action: "complete", ref: candidate?.ref } },
      { version: first.batch.version },
    );
    const decided = await world.editor.call(importItemsRoute, { params, query: {} });
    expect(decided.items.map(({ action, ref }) => [action, ref])).toEqual([
      ["skip", null],
      ["complete", candidate?.ref],
    ]);
  });
});

describe("who may do it", () => {
  const plan = async () =>
    dryRun(
      world.editor,
      await upload(world.editor, csv("W0001;PISTOLET;ZORBLAX;Who;;10;9 x 19;100;B1")),
      { source: { table: "who" } },
    );

  it("takes two persons to publish and two to undo, whoever they are", async () => {
    const planned = await plan();
    await step(world.editor, planned, "submit");
    await expect(step(world.editor, planned, "confirm")).rejects.toThrow(/another editor/i);
    const done = await step(world.second, planned, "confirm");
    await step(world.second, done, "ask_undo");
    await expect(step(world.second, done, "confirm_undo")).rejects.toThrow(/another editor/i);
    expect((await step(world.editor, done, "confirm_undo")).state).toBe("undone");
  });

  it("is no business of those who are no editors", async () => {
    const officer = await world.signedIn(9);
    await expect(upload(officer, csv())).rejects.toThrow();
    const planned = await plan();
    await expect(step(officer, planned, "abandon")).rejects.toThrow();
    expect((await step(world.second, planned, "abandon")).state).toBe("abandoned");
  });

  it("refuses what was seen in another version, or fits no state", async () => {
    const planned = await plan();
    const stepTo = (version: number, name: "submit" | "confirm") =>
      world.editor.call(
        stepImportRoute,
        { params: { id: planned.id }, body: { step: name } },
        { version },
      );
    await expect(stepTo(planned.version - 1, "submit")).rejects.toThrow();
    await expect(stepTo(planned.version, "confirm")).rejects.toThrow();
  });

  it("asks for a new dry run once another import came between", async () => {
    const planned = await plan();
    await imported(csv("S0001;PISTOLET;ZORBLAX;Stale;;10;9 x 19;100;B1"), "between");
    await expect(step(world.editor, planned, "submit")).rejects.toThrow(/dry run/i);
  });

  it("records every step in the ledger", async () => {
    const { rows } = await world.database.migrator.pool.query<{ verb: string }>(
      "select distinct verb from ledger.act where object_kind = 'reference.import' order by 1",
    );
    expect(rows.map(({ verb }) => verb.replace("reference.import.", ""))).toEqual([
      "decide",
      "map",
      "plan",
      "publish",
      "step",
      "undo",
      "upload",
    ]);
  });
});

describe("what is left out", () => {
  it("comes back as a file with the fault in words, safe from formulas", async () => {
    const text = csv(
      "R0001;HOVERCRAFT;ZORBLAX;=HYPERLINK(1);;10;9 x 19;100;B1",
      "R0002;PISTOLET;ZORBLAX;Fine;;10;9 x 19;-100;B1",
    );
    const planned = await dryRun(world.editor, await upload(world.editor, text), {
      source: { table: "rejects" },
    });
    const params = { id: planned.id };
    const { rows } = await world.editor.call(importRowsRoute, { params, query: {} });
    expect(
      rows.map(({ line, isRejected, faults }) => [line, isRejected, faults[0]?.fault]),
    ).toEqual([
      [2, true, "type_unknown"],
      [3, false, "number_impossible"],
    ]);
    const file = await (await world.editor.download(importRejectsRoute, { params })).text();
    const [, first = "", second = ""] = file.split("\r\n");
    expect(first).toContain("R0001,HOVERCRAFT,ZORBLAX,'=HYPERLINK(1)");
    expect(first).toContain("typeArme");
    expect(second).toContain(",-100,");
  });

  it("names the words nobody knows by how often they stand there, and learns them", async () => {
    const text = csv(
      "U1;GADGET;ZORBLAX;Unknown A;;1;9 x 19;1;",
      "U2;GADGET;ZORBLAX;Unknown B;;1;9 x 19;1;",
      "U3;PISTOLET;ZORBLAX;Known;;1;9 x 19;1;",
    );
    const read = await upload(world.editor, text);
    const { values } = await world.editor.call(importValuesRoute, {
      params: { id: read.id },
      query: { column: 1, target: "type" },
    });
    expect(values).toEqual([
      { value: "GADGET", count: 2, code: null },
      { value: "PISTOLET", count: 1, code: "pistol" },
    ]);
    const planned = await dryRun(world.editor, read, {
      source: { table: "words" },
      mapping: { values: { type: { GADGET: "other" } } },
    });
    expect(planned.counts.rejectedRows).toBe(0);
  });
});
