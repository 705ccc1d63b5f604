import { afterAll, beforeAll, expect, test, vi } from "vitest";
import {
  dryRun,
  type ImportWorld,
  startImportWorld,
  step,
  upload,
} from "#testing/imports/import-world";
import { type KnownTable, makeFrtTable, makeWikidataResult } from "#testing/imports/known-tables";
import { countKeys, listPublished, readStanding } from "#testing/imports/standing-table";

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
    serialPractice: [{ note: { language: "en", text: "On the right side of the frame." } }],
    notes: [{ language: "en", text: "Stamped on the slide." }],
    legalClasses: [{ jurisdiction: "CA", class: "Restricted" }],
    links: [{ kind: "see_also", ref: entries[1]?.ref, source: expect.stringContaining(licence) }],
    provenance: { state: "imported", source: expect.stringContaining(licence) },
  });
  expect(entries[1]?.article.firms).toEqual([]);
  // The seventh refers to the eighth, whose rows were left out.
  expect(entries[6]?.article.links).toEqual([]);
  const again = await dryRun(world.editor, await upload(world.editor, made.text, made.name), {
    source: { table: "frt", title: published.source?.title ?? "", licence },
  });
  expect(again.counts.actions).toEqual({ same: made.firearms });
  await undo(published);
  expect(await readStanding(world)).toEqual(before);
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
