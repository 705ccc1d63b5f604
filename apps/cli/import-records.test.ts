import { once } from "node:events";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { makeKeyRoute } from "#platform/access/contract";
import { createTranslator } from "#platform/i18n/server";
import { type RecordImportWorld, startRecordImportWorld } from "#testing/records/import-world";
import { checkNumbersFrom } from "./check-numbers.ts";
import type { Say } from "./command.ts";
import { exportRecordsTo } from "./export-records.ts";
import { importRecordsFrom } from "./import-records.ts";

let world: RecordImportWorld;
let base: string;
let say: Say;
const folder = mkdtempSync(join(tmpdir(), "proofmark-cli-import-"));
const at = (name: string) => join(folder, name);
beforeAll(async () => {
  world = await startRecordImportWorld();
  base = await world.server.listen({ port: 0, host: "127.0.0.1" });
  const translate = await createTranslator();
  say = (key, parameters) => translate("en", key, parameters);
});
afterAll(async () => {
  await world.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** Runs the command; answers its exit code and what it printed. */
async function run(args: string[], command = importRecordsFrom): Promise<[number, string]> {
  const written = vi.spyOn(process.stdout, "write").mockReturnValue(true);
  try {
    const code = await command([...args, "--server", base], say);
    return [code, written.mock.calls.map(([text]) => String(text)).join("")];
  } finally {
    written.mockRestore();
  }
}

test("a file is looked at, its rejects saved, and entered, by an API key", async () => {
  const claire = await world.as(1);
  const body = { name: "National register", roles: ["desk" as const], days: 90 };
  vi.stubEnv("PROOFMARK_KEY", (await claire.call(makeKeyRoute, { body })).secret);
  const rows = [
    "77/24;Entwendet;pistolet;Manurhin;PP;CL1001;7.65;02/03/2024",
    "78/24;Entwendet;pistolet;Manurhin;PP;;7.65;02/03/2024",
  ];
  writeFileSync(
    at("in.csv"),
    `Dossier;Nature;Genre d'arme;Marque;Modèle;N° de série;Calibre;Date des faits\n${rows.join("\n")}\n`,
  );
  const mapping = {
    dayOrder: "dmy",
    words: { recordType: { Entwendet: "stolen" } },
    sharing: { handling: "restricted", namedMembers: ["ES"] },
  };
  writeFileSync(at("map.json"), JSON.stringify(mapping));
  const looked = await run([at("in.csv"), "--map", at("map.json"), "--rejects", at("out.csv")]);
  expect(looked).toEqual([1, "Ready to enter\t1\nRefused\t1\n"]);
  expect(readFileSync(at("out.csv"), "utf8")).toContain("78/24,Entwendet,pistolet,Manurhin,PP,,");
  const entered = await run([at("in.csv"), "--map", at("map.json"), "--enter"]);
  expect(entered).toEqual([1, "Ready to enter\t1\nRefused\t1\nEntered\t1\n"]);
  const { rows: kept } = await world.database.migrator.pool.query(
    "select handling, named_members, owner_member from records.record",
  );
  expect(kept).toEqual([{ handling: "restricted", named_members: ["ES"], owner_member: "FR" }]);
  vi.unstubAllEnvs();
}, 60_000);

test("a list is checked, counted and saved, by an API key", async () => {
  const claire = await world.as(1);
  const body = { name: "Checks", roles: ["desk" as const], days: 90 };
  vi.stubEnv("PROOFMARK_KEY", (await claire.call(makeKeyRoute, { body })).secret);
  writeFileSync(at("list.csv"), "number;make\nCL1001;Manurhin\nCL7777;\n");
  const args = [at("list.csv"), "--purpose", "FR-2026-4", "--result", at("found.csv")];
  const [code, text] = await run(args, checkNumbersFrom);
  expect([code, text.split("\n").slice(0, 2)]).toEqual([
    0,
    ["The number itself\t1", "No record found\t1"],
  ]);
  expect(text).toContain("you may find: 1; members that hold them: 1");
  expect(readFileSync(at("found.csv"), "utf8")).toContain(
    "1,,CL1001,Manurhin,,,,The number itself,",
  );
  vi.unstubAllEnvs();
}, 60_000);

test("the own list and what a search finds are saved to new files, by an API key", async () => {
  const claire = await world.as(1);
  const body = { name: "Exports", roles: ["desk" as const], days: 90 };
  vi.stubEnv("PROOFMARK_KEY", (await claire.call(makeKeyRoute, { body })).secret);
  const take = (...args: string[]) => run(args, exportRecordsTo);
  expect(await take(at("own.csv"))).toEqual([0, `Saved: ${at("own.csv")}\n`]);
  expect(readFileSync(at("own.csv"), "utf8")).toContain(",77/24,");
  expect((await take(at("own.json"), "--state", "active"))[0]).toBe(0);
  const own = JSON.parse(readFileSync(at("own.json"), "utf8"));
  expect(own["pm:FirearmRecord"]).toMatchObject([
    { "nc:Metadata": { "nc:SourceIDText": "77/24" } },
  ]);
  const asked = ["--number", "CL10[0O]1", "--purpose", "FR-2026-5"];
  expect((await take(at("found"), "--format", "niem", ...asked))[0]).toBe(0);
  expect(readFileSync(at("found"), "utf8")).toContain('"pm:SoughtSerialText":["CL10[0O]1"]');

  const said = vi.spyOn(process.stderr, "write").mockReturnValue(true);
  expect(await take(at("own.csv"), "--state", "draft")).toEqual([1, ""]);
  expect(readFileSync(at("own.csv"), "utf8")).toContain(",77/24,");
  expect((await take(at("new.pdf")))[0]).toBe(2);
  expect((await take(at("new.csv"), "--number", "CL1001"))[0]).toBe(2);
  said.mockRestore();
  const refused = take(at("new.csv"), "--search", "0199c0de-0000-7000-8000-000000000000");
  await expect(refused).rejects.toThrow();
  expect(existsSync(at("new.csv"))).toBe(false);
  vi.unstubAllEnvs();
}, 60_000);

test("a file that does not come whole is removed", async () => {
  const breaking = createServer((_, answer) => {
    answer.writeHead(200, { "content-type": "text/csv", "transfer-encoding": "chunked" });
    answer.write("a,b\n1,2\n", () => answer.socket?.destroy());
  }).listen(0, "127.0.0.1");
  await once(breaking, "listening");
  vi.stubEnv("PROOFMARK_KEY", "any");
  const { port } = breaking.address() as AddressInfo;
  const args = [at("half.csv"), "--server", `http://127.0.0.1:${port}`];
  await expect(exportRecordsTo(args, say)).rejects.toThrow();
  expect(existsSync(at("half.csv"))).toBe(false);
  vi.unstubAllEnvs();
  breaking.close();
});

test("without a key it says what it needs", async () => {
  vi.stubEnv("PROOFMARK_KEY", undefined);
  const said = vi.spyOn(process.stderr, "write").mockReturnValue(true);
  expect((await run([at("in.csv")]))[0]).toBe(2);
  expect(String(said.mock.calls[0]?.[0])).toContain("PROOFMARK_KEY");
  said.mockRestore();
});
