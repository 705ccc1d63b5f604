import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { draftRecordRoute, type RecordContent } from "#records/contract";
import {
  type Account,
  type RecordsServer,
  startRecordsServer,
} from "#testing/records/records-server";
import { countShapes } from "./hand-over-shapes.ts";

let tested: RecordsServer;
beforeAll(async () => {
  tested = await startRecordsServer();
});
afterAll(() => tested.stop());

/** Enters a theft with these numbers, as a person of any member would. */
async function stolen(
  who: Account,
  numbers: readonly string[],
  governance: Partial<RecordContent["governance"]> = {},
): Promise<void> {
  const { content } = tested;
  const serials = numbers.map((text) => ({ text }));
  const { id } = await tested.as(who).call(draftRecordRoute, {
    body: {
      ...content,
      weapon: {
        ...content.weapon,
        make: "Invented",
        model: "One",
        serials,
        serialState: "legible",
      },
      governance: { ...content.governance, ...governance },
    },
  });
  await tested.move(who, id, { verb: "enter" });
}

async function handedOver(): Promise<unknown[]> {
  await countShapes(tested.database.worker.query);
  const { rows } = await sql`select make, model, shape, count, owners from reference.serial_shape
    where source = 'records' order by shape`.execute(tested.database.migrator.query);
  return rows;
}

test("the reference table is told the shapes of what everybody may see, and never a number", async () => {
  await stolen("javier", ["ABC 123456"]);
  await stolen("javier", ["QRS-700001"]);
  await stolen("amal", ["ЖЗИ123456"]);
  await stolen("amal", ["12345"]);
  await stolen("javier", ["12[5S]4"]);
  await stolen("javier", ["77?77"]);
  await stolen("javier", ["AA1111", "BB2222"]);
  await stolen("javier", ["CC3333"], { disclosure: "silent" });
  await stolen("javier", ["CC3333"], { disclosure: "pointer" });
  await stolen("javier", ["CC3333"], { excludedMembers: ["KE"] });
  await stolen("javier", ["CC3333"], { handling: "restricted", namedMembers: ["MA"] });
  const gun = { make: "Invented", model: "One" };
  expect(await handedOver()).toEqual([
    { ...gun, shape: "D5", count: 1, owners: 1 },
    { ...gun, shape: "L3 D6", count: 3, owners: 2 },
  ]);
});

test("what no longer stands is taken back the next night", async () => {
  await sql`delete from records.serial where norm = '12345'`.execute(
    tested.database.migrator.query,
  );
  expect(await handedOver()).toMatchObject([{ shape: "L3 D6" }]);
});
