import { afterAll, beforeAll, expect, test } from "vitest";
import {
  exportRecordsRoute,
  type RecordMapping,
  recordRejectsRoute,
  searchRecordsRoute,
} from "#records/contract";
import type { Browser } from "#testing/open-browser";
import {
  dryRun,
  type RecordImportWorld,
  startRecordImportWorld,
  step,
  upload,
} from "#testing/records/import-world";
import {
  makeNationalRegister,
  type RegisterKind,
  registerHeading,
} from "#testing/records/national-register";
import { writeExcel } from "#testing/records/write-excel";

/** As large as registers are with `EVERY_CASE=1`. */
const size = process.env.EVERY_CASE === "1" ? 40_000 : 2_500;
const dateColumn = registerHeading.indexOf("Fecha de sustracción");

let world: RecordImportWorld;
/** The Spanish desk, which brings the register in. */
let carmen: Browser;
/** An officer of another member. */
let amal: Browser;
beforeAll(async () => {
  world = await startRecordImportWorld();
  [carmen, amal] = await Promise.all([world.as(8), world.as(10)]);
});
afterAll(() => world.stop());

const workbook = (rows: readonly (readonly (string | number)[])[]) =>
  writeExcel([registerHeading, ...rows], dateColumn);

/** How many records a search ran over that finds none. */
async function coverage(): Promise<number> {
  const body = { numbers: [{ text: "Z0Z0Z0Z0Z" }], gun: {}, purpose: "MA-2026-40" };
  return (await amal.call(searchRecordsRoute, { body })).coverage.records;
}

test(`a national register of ${size} stolen firearms comes in from a workbook`, async () => {
  const register = makeNationalRegister(size);
  const count = (...kinds: RegisterKind[]) =>
    register.filter(({ kind }) => kinds.includes(kind)).length;
  const words: RecordMapping["words"] = { recordType: { "SUSTRACCION CON FUERZA": "stolen" } };

  // What is on record already: as the register says it, otherwise than it says it, and under another reference.
  const known = register.filter(({ kind }) => kind.startsWith("on_record"));
  const before = known.map(({ cells }) =>
    cells.map((cell) =>
      typeof cell === "string"
        ? cell.replace("corregido", "por corregir").replace(/^NEW-/, "OLD-")
        : cell,
    ),
  );
  const columns = { "Hecho denunciado": "recordType" } as const;
  const mapped = async (rows: readonly (readonly (string | number)[])[]) => {
    const read = await upload(carmen, workbook(rows));
    const { mapping } = read;
    expect(mapping.columns["N.º de serie"]).toBe("serial");
    expect(mapping.columns["Hecho denunciado"]).toBeUndefined();
    return dryRun(carmen, read, { words, columns: { ...mapping.columns, ...columns } });
  };
  const first = await step(carmen, await mapped(before), "enter");
  expect(first.outcomes).toEqual({ entered: known.length });
  const coveredBefore = await coverage();

  const planned = await mapped(register.map(({ cells }) => cells));
  const refused = count("words_for_date", "no_case", "no_kind", "reference_repeated");
  expect(planned.rows).toBe(size);
  expect(planned.verdicts).toEqual({
    ready: count("sound", "uncertain_number"),
    warned: count("no_date", "no_calibre"),
    modify: count("on_record_changed"),
    same: count("on_record"),
    duplicate: count("second_entry", "on_record_otherwise"),
    refused,
  });
  const file = await carmen.download(recordRejectsRoute, { params: { import: planned.id } });
  const rejects = (await file.text()).trim().split("\r\n");
  expect(rejects.filter((line) => line.includes(",Refused,"))).toHaveLength(refused);
  expect(rejects.filter((line) => line.includes("marzo de 2019"))).toHaveLength(
    count("words_for_date"),
  );

  const entered = count("sound", "uncertain_number", "no_date", "no_calibre");
  const done = await step(carmen, planned, "enter");
  expect(done.outcomes).toEqual({ entered, modified: count("on_record_changed") });
  expect((await coverage()) - coveredBefore).toBe(entered);
  const number = String(register.at(-1)?.cells[registerHeading.indexOf("N.º de serie")]);
  const found = await amal.call(searchRecordsRoute, {
    body: { numbers: [{ text: number }], gun: {}, purpose: "MA-2026-41" },
  });
  expect(found.matches[0]?.record).toMatchObject({
    ownerMember: "ES",
    ownReference: `REG-${size - 1}`,
  });

  const query = { format: "niem" as const, state: "active" as const };
  const taken = JSON.parse(await (await carmen.download(exportRecordsRoute, { query })).text());
  expect(taken["pm:FirearmRecord"]).toHaveLength(known.length + entered);
}, 240_000);
