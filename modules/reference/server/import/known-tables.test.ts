import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { createId } from "#platform/database";
import {
  dryRun,
  type ImportWorld,
  startImportWorld,
  step,
  upload,
} from "#testing/imports/import-world";
import { type KnownTable, makeFrtTable, makeWikidataResult } from "#testing/imports/known-tables";
import { countKeys, listPublished, readStanding } from "#testing/imports/standing-table";
import { findStoredEntry } from "../entry/entry-store.ts";
import { type NextVersion, publishVersions } from "../entry/version-store.ts";
import type { ReferenceTables } from "../tables.ts";

// Each goes through all stages, every one a job of the worker.
vi.setConfig({ testTimeout: 60_000 });

let world: ImportWorld;
beforeAll(async () => {
  world = await startImportWorld();
});
afterAll(() => world.stop());

const licence = "As the operator states it";

/** Uploads the table, has it published as its columns are understood, answers the import. */
async function publish(made: KnownTable, table: string) {
  const read = await upload(world.editor, made.text, made.name);
  expect(read).toMatchObject({ state: "read", layout: { format: "json" } });
  expect(read.proposedSource.table).toBe(table);
  const { title = "" } = read.proposedSource;
  const planned = await dryRun(world.editor, read, { source: { table, title, licence } });
  expect(planned.counts.faults).toEqual(made.spoilt);
  expect(planned.counts.actions).toEqual({ create: made.firearms });
  await step(world.editor, planned, "submit");
  const published = await step(world.second, planned, "confirm");
  expect(published.counts.outcomes).toEqual({ published: made.firearms });
  return published;
}

async function undo(published: { id: string }): Promise<void> {
  const asked = await step(world.second, published, "ask_undo");
  const undone = await step(world.editor, asked, "confirm_undo");
  expect(undone.state).toBe("undone");
}

test("a reading of the FRT is published with sub-entries as variants, and undone as a whole", async () => {
  const before = await readStanding(world);
  const made = makeFrtTable();
  const published = await publish(made, "frt");
  // Of each the two sub-entries and the whole.
  expect(await countKeys(world, published.id)).toBe(3 * made.firearms);
  const entries = await listPublished(world, published.id);
  expect(entries).toHaveLength(made.firearms);
  expect(entries[0]?.article).toMatchObject({
    make: "ZORBLAX",
    model: "Comet 1",
    type: "pistol",
    action: "semi_automatic",
    level: "maker_specification",
    country: "AT",
    yearFrom: 1990,
    yearTo: 2004,
    firms: [{ name: "Zorblax Works", role: "manufacturer" }],
    alsoKnownAs: ["ZC-1"],
    variants: [
      { number: 1, calibres: ["9x19mm Parabellum"], capacityRounds: 15, barrelLengthMm: 114 },
      { number: 2, calibres: [".45 ACP"], capacityRounds: 10, barrelLengthMm: 127 },
    ],
    serialPractice: [
      {
        places: [{ part: "frame", side: "right" }],
        note: { language: "en", text: "On the right side of the frame." },
      },
    ],
    notes: [{ language: "en", text: "Make: Stamped on the slide." }],
    legalClasses: [
      { jurisdiction: "CA", class: "Restricted", variant: 1, from: "2026-01-31" },
      { jurisdiction: "CA", class: "Prohibited", variant: 2, from: "2026-01-31" },
    ],
    links: [{ kind: "see_also", ref: entries[1]?.ref, source: expect.stringContaining(licence) }],
    provenance: { state: "imported", source: expect.stringContaining(licence) },
  });
  expect(entries[1]?.article.firms).toEqual([]);
  // The second sub-entry says none of its own: what is said of the whole stands.
  expect(entries[1]?.article.legalClasses).toMatchObject([{ class: "Restricted" }]);
  // The seventh refers to the eighth, whose rows were left out.
  expect(entries[6]?.article.links).toEqual([]);
  const again = await dryRun(world.editor, await upload(world.editor, made.text, made.name), {
    source: { table: "frt", title: published.source?.title ?? "", licence },
  });
  expect(again.counts.actions).toEqual({ same: made.firearms });
  await undo(published);
  expect(await readStanding(world)).toEqual(before);
});

/** Two firearms of the FRT as a download in parts has them: by number, with the numbers each refers to. */
function frtPart(firearms: Record<string, string[]>): string {
  return JSON.stringify(
    Object.entries(firearms).map(([frn, references]) => ({
      frn,
      make: "ZORBLAX",
      model: `Planet ${frn}`,
      type: "Handgun",
      action: "Semi-Automatic",
      cross_references: references.map((one) => ({ frn: one, description: "" })),
    })),
  );
}

const frtSource = { table: "frt", title: "FRT in parts", licence };

async function publishPart(firearms: Record<string, string[]>) {
  const read = await upload(world.editor, frtPart(firearms), "part.json");
  const planned = await dryRun(world.editor, read, { source: frtSource });
  await step(world.editor, planned, "submit");
  return step(world.second, planned, "confirm");
}

/** What editors do to an entry, as a version that says so. */
async function replace(ref: string, next: { isListed: boolean; mergedInto?: string }) {
  const query = world.database.runtime.query.withTables<ReferenceTables>();
  const entry = await findStoredEntry(query, ref);
  if (entry === undefined) throw new Error(`no entry ${ref}`);
  const version = { ref, version: entry.version + 1, article: entry.article, ...next };
  await query
    .transaction()
    .execute((transaction) => publishVersions(transaction, [version], { change: "merged" }));
}

test("references lead to entries of earlier imports of the table: the one merged into, none withdrawn", async () => {
  const first = await publishPart({
    "880001": [],
    "880002": [],
    "880003": [],
    "880004": ["880010"],
  });
  expect(first.counts.faults).toEqual({ reference_unknown: 1 });
  const [stays = "", merged = "", withdrawn = "", waits = ""] = (
    await listPublished(world, first.id)
  ).map(({ ref }) => ref);
  await replace(merged, { isListed: false, mergedInto: stays });
  await replace(withdrawn, { isListed: false });
  const second = await publishPart({
    "880010": ["880002", "880003", "880099"],
    "880011": ["880001", "880002"],
  });
  // The withdrawn one and the one no table has, a row of the file each.
  expect(second.counts.faults).toEqual({ reference_unknown: 2 });
  const [toMerged, toBoth] = await listPublished(world, second.id);
  expect(toMerged?.article.links).toMatchObject([{ kind: "see_also", ref: stays }]);
  expect(toBoth?.article.links.map(({ ref }) => ref)).toEqual([stays]);
  // What an earlier import waited for is linked when its own table comes again, and then never again.
  const again = { "880004": ["880010"] };
  const linked = await publishPart(again);
  expect(linked.counts.actions).toEqual({ update: 1 });
  const [entry] = await listPublished(world, linked.id);
  expect(entry).toMatchObject({ ref: waits, article: { links: [{ ref: toMerged?.ref }] } });
  const same = await dryRun(world.editor, await upload(world.editor, frtPart(again), "p.json"), {
    source: frtSource,
  });
  expect(same.counts.actions).toEqual({ same: 1 });
  await undo(linked);
  const query = world.database.runtime.query.withTables<ReferenceTables>();
  expect((await findStoredEntry(query, waits))?.article.links).toEqual([]);
});

test("a table imported again finds a variant where a split has put it", async () => {
  const sub = (key: string, calibre: string) => ({ frn: key, calibre });
  const text = (calibre: string) =>
    JSON.stringify([
      {
        frn: "870001",
        make: "ZORBLAX",
        model: "Twin",
        type: "Handgun",
        action: "Semi-Automatic",
        sub_entries: [sub("870001-1", "9mm Luger"), sub("870001-2", calibre)],
      },
    ]);
  const planned = await dryRun(world.editor, await upload(world.editor, text("45 ACP"), "t.json"), {
    source: frtSource,
  });
  await step(world.editor, planned, "submit");
  const published = await step(world.second, planned, "confirm");
  const [entry] = await listPublished(world, published.id);
  if (entry === undefined) throw new Error("nothing was published");
  const { ref, article } = entry;
  const [first, second] = article.variants;
  const batch = createId();
  const split = [
    { ref, version: 2, article: { ...article, variants: [first] } },
    {
      ref: "PMK999999",
      version: 1,
      article: { ...article, model: "Twin Apart", variants: [second] },
    },
  ] as NextVersion[];
  await world.database.runtime.query
    .withTables<ReferenceTables>()
    .transaction()
    .execute((transaction) => publishVersions(transaction, split, { change: "split", batch }));
  const again = await dryRun(world.editor, await upload(world.editor, text("45 ACP"), "t.json"), {
    source: frtSource,
  });
  expect(again.counts.actions).toEqual({ same: 2 });
  const more = await dryRun(world.editor, await upload(world.editor, text("38 Super"), "t.json"), {
    source: frtSource,
  });
  await step(world.editor, more, "submit");
  await step(world.second, more, "confirm");
  const query = world.database.runtime.query.withTables<ReferenceTables>();
  const calibresOf = async (number: string) =>
    (await findStoredEntry(query, number))?.article.variants.flatMap(({ calibres }) => calibres);
  expect(await calibresOf(ref)).toEqual(["9x19mm Parabellum"]);
  expect(await calibresOf("PMK999999")).toHaveLength(2);
});

test("a result of Wikidata is published under its items, and undone as a whole", async () => {
  const before = await readStanding(world);
  const made = makeWikidataResult();
  const published = await publish(made, "wikidata");
  expect(await countKeys(world, published.id)).toBe(made.firearms);
  const entries = await listPublished(world, published.id);
  expect(entries).toHaveLength(made.firearms);
  expect(entries[0]?.article).toMatchObject({
    make: "Zorblax",
    model: "Meteor 1",
    type: "pistol",
    country: "AT",
    yearFrom: 1990,
    firms: [{ name: "Zorblax", role: "manufacturer" }],
    variants: [
      { calibres: ["9x19mm Parabellum"], barrelLengthMm: 114 },
      { calibres: [".45 ACP"], barrelLengthMm: 114 },
    ],
  });
  expect(entries[1]?.article.variants[0]).not.toHaveProperty("barrelLengthMm");
  await undo(published);
  expect(await readStanding(world)).toEqual(before);
});
