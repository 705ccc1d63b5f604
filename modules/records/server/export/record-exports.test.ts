import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { Language } from "#platform/i18n/contract";
import { createTranslator } from "#platform/i18n/server";
import {
  draftRecordRoute,
  exportRecordsRoute,
  exportSearchRoute,
  LegalGround,
  moveRecordRoute,
  openRecordRoute,
  type RecordContent,
  RecordType,
  searchRecordsRoute,
} from "#records/contract";
import { exportedColumns, niemNamespaces, proposeColumns } from "#records/science";
import { Action, FirearmType } from "#reference/contract";
import { readLexicons } from "#reference/server";
import type { Browser } from "#testing/open-browser";
import { problemOf } from "#testing/problem-of";
import {
  dryRun,
  type RecordImportWorld,
  startRecordImportWorld,
  step,
  upload,
} from "#testing/records/import-world";
import { stolenPistol } from "#testing/records/sample-record";
import { sayCodes } from "./say-codes.ts";

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

const translate = await createTranslator();

test("headings are guessed by an import, and codes are words it reads back, in every language", async () => {
  const unread: string[] = [];
  const lists = await readLexicons(world.database.migrator.query);
  for (const language of Language.options) {
    const names = [...exportedColumns, "state", "reviewOn"].map((name) =>
      translate(language, `records.export.${name}`),
    );
    const notice = translate(language, "spreadsheets.synthetic.heading");
    const guessed = Object.values(proposeColumns([...names, notice]));
    expect(guessed).toEqual([...exportedColumns]);
    const words = sayCodes(lists, translate, language);
    unread.push(
      ...RecordType.options
        .filter((code) => words.recordType(code) === code)
        .map((code) => `${language} ${code}`),
      ...FirearmType.options
        .filter((code) => words.type(code) === code)
        .map((code) => `${language} ${code}`),
      ...Action.options
        .filter((code) => words.action(code) === code)
        .map((code) => `${language} ${code}`),
      ...LegalGround.options
        .filter((code) => words.ground(code) === code)
        .map((code) => `${language} ${code}`),
      ...["obliterated", "never_marked"].filter((code) => words.lack(code) === code),
      ...["ES", "MA", "CZ", "US"].filter((code) => words.country(code) === code),
    );
  }
  expect(unread).toEqual([]);
});

const nasty = [
  "=1+1",
  "-5",
  "@x",
  "＝1",
  "'=A1",
  'a"b,c;d',
  "two  spaces",
  "_x000D_",
  "a\tb",
  "ASTRA",
  "|x",
];

/** Records that a careless file would change: texts like formulas, numbers with a separator, what lists spell otherwise. */
function recordsToKeep(): RecordContent[] {
  const sample = stolenPistol(new Date());
  const { ownReference: _, ...unnamed } = sample.governance;
  const texts = nasty.map((text, at) => ({
    ...sample,
    weapon: { ...sample.weapon, make: text, model: text, serials: [{ text: `${text}${at}` }] },
    event: { ...sample.event, where: { country: "ES", place: text }, caseReference: text },
    governance: { ...sample.governance, ownReference: `${text}${at}` },
  }));
  const odd = {
    ...sample,
    type: "recovered" as const,
    weapon: {
      make: "astra",
      type: "machine_pistol" as const,
      action: "pump_or_semi_automatic" as const,
      calibre: "9 mm Para",
      country: "SU",
      capacityRounds: 8,
      barrelLengthMm: 96.5,
      serials: [{ text: "00123;4" }, { text: "B7" }],
      serialState: "altered" as const,
      markings: [],
    },
    event: { when: { precision: "day" as const, day: "2026-02-03" } },
    seizure: { ground: "removed_marking" as const, context: "poaching" as const },
    governance: unnamed,
  };
  const bare = {
    ...odd,
    type: "found" as const,
    weapon: { serials: [], markings: [], serialState: "obliterated" as const },
    event: { when: { precision: "unknown" as const } },
    seizure: undefined,
  };
  const { seizure: __, ...found } = bare;
  // What a row cannot say all of, such as how exactly a point is known, and by which countries it came.
  const whole = {
    ...odd,
    weapon: {
      ...odd.weapon,
      makeCode: "ZZZ",
      makeRemark: "A lion",
      year: 1987,
      importCountry: "FR",
      importYear: 1990,
      finish: "blued" as const,
      serials: [{ text: "WH-88 1" }],
    },
    event: {
      ...odd.event,
      where: {
        country: "ES",
        place: "Vigo",
        point: { latitude: -1.5, longitude: 36.25, precision: "exact" as const },
      },
      circumstances: "=Found, under; a floor",
      crimes: ["drugs" as const],
    },
    seizure: {
      ...odd.seizure,
      route: { departure: "MA", transit: ["FR"], destination: "ES" },
      goods: ["cash" as const],
    },
  };
  return [...texts, odd, found, whole];
}

async function exported(browser: Browser, query: { format: "csv" | "xlsx" | "niem" }) {
  const answer = await browser.download(exportRecordsRoute, { query });
  return new Uint8Array(await answer.arrayBuffer());
}

test("own records are taken out and read in again, and nothing changes", async () => {
  const ids: string[] = [];
  for (const body of recordsToKeep()) ids.push((await javier.call(draftRecordRoute, { body })).id);
  const [first = "", second = ""] = ids;
  const cancel = {
    params: { record: first },
    body: { verb: "cancel", reason: "duplicate" },
  } as const;
  await javier.call(moveRecordRoute, cancel, { version: 1 });
  const enter = { params: { record: second }, body: { verb: "enter" } } as const;
  await javier.call(moveRecordRoute, enter, { version: 1 });
  for (const format of ["csv", "xlsx", "niem"] as const) {
    const file = await exported(javier, { format });
    const read = await upload(javier, file);
    expect(Object.values(read.mapping.columns)).toEqual([...exportedColumns]);
    const planned = await dryRun(javier, read);
    expect(planned.verdicts).toEqual({ same: ids.length });
    expect((await step(javier, planned, "enter")).outcomes).toEqual({});
  }
  const versions = await Promise.all(
    ids.map(async (record) => (await javier.call(openRecordRoute, { params: { record } })).version),
  );
  expect(versions).toEqual([2, 2, ...ids.slice(2).map(() => 1)]);
});

test("a row that names a record changes that one alone, and no new one where there is none", async () => {
  const file = await exported(javier, { format: "csv" });
  const text = new TextDecoder().decode(file);
  const changed = await dryRun(
    javier,
    await upload(javier, text.replace("-5,,-5,-51,", "-5,,-5,-52,")),
  );
  expect(changed.verdicts).toMatchObject({ modify: 1 });
  const lost = await dryRun(javier, await upload(javier, text.replaceAll("\nREC-", "\nREC-Z")));
  expect(lost.verdicts).toEqual({ refused: recordsToKeep().length });
});

const { nc, j, pm } = niemNamespaces;
const context = { nc, j, pm };

test("a document of another system is read without anybody saying what its names mean", async () => {
  const entry = (
    own: string,
    serial: string,
    { status = "stolen", action = "single_action" } = {},
  ) => ({
    "nc:Metadata": { "nc:SourceIDText": own },
    "nc:Incident": { "nc:ActivityIdentification": { "nc:IdentificationID": "D-118" } },
    "j:Firearm": {
      "nc:ItemMakeName": "Astra",
      "nc:ItemSerialIdentification": { "nc:IdentificationID": serial },
      "nc:ItemStatus": { "nc:StatusText": status, "nc:StatusDate": { "nc:Date": "2026-02-03" } },
      "j:FirearmCategoryText": "pistol",
      "pm:FirearmActionCode": action,
      "j:FirearmBoreSizeText": "9 mm Para",
    },
  });
  const records = [
    entry("SYS-1", "77[5S]4?"),
    entry("SYS-2", "88123", { status: "found" }),
    entry("SYS-3", "99123", { status: "vanished" }),
    entry("SYS-4", "88124", { action: "warp" }),
    entry("SYS-5", "77[5S]4?"),
    "no record",
  ];
  const file = (list: unknown[]) =>
    JSON.stringify({ "@context": context, "pm:FirearmRecord": list }, null, 1);
  const planned = await dryRun(javier, await upload(javier, file(records)));
  expect(planned.verdicts).toEqual({ ready: 2, warned: 1, duplicate: 1, refused: 2 });
  expect(planned.faults).toMatchObject({
    action_unknown: 1,
    record_type_unknown: 1,
    duplicate_in_file: 1,
    other_kind: 1,
  });
  expect((await step(javier, planned, "enter")).outcomes).toEqual({ entered: 3 });
  const again = [entry("SYS-1", "77[5S]4?", { status: "found" })];
  expect((await dryRun(javier, await upload(javier, file(again)))).verdicts).toEqual({ modify: 1 });
  const out = JSON.parse(new TextDecoder().decode(await exported(javier, { format: "niem" })));
  expect(JSON.stringify(out)).toContain('{"nc:IdentificationID":"77[5S]4?"}');
});

test("a document that cannot be read says why", async () => {
  const failure = async (file: string) => (await upload(javier, file)).failure;
  const whole = JSON.stringify({ "@context": context, "pm:FirearmRecord": [{ "j:Firearm": {} }] });
  expect(await failure(whole.slice(0, -5))).toBe("broken_json");
  const old = { ...context, nc: "http://release.niem.gov/niem/niem-core/5.0/" };
  expect(await failure(JSON.stringify({ "@context": old, "j:Firearm": [{}] }))).toBe(
    "other_vocabulary",
  );
  expect(await failure(JSON.stringify({ "@context": context, "nc:Person": [{}] }))).toBe(
    "no_entries",
  );
  const deep = `{"@context":${JSON.stringify(context)},"j:Firearm":[${"[".repeat(200)}`;
  expect(await failure(deep)).toBe("json_too_deep");
  const other = JSON.stringify({
    "@context": { name: "https://schema.org/name" },
    rows: [{ serial: "1", make: "Astra" }],
  });
  expect(await failure(other)).toBeNull();
});

test("an export is a look, and of what others own one for each of them", async () => {
  const carmen = await world.as(8);
  await exported(carmen, { format: "csv" });
  const amal = await world.as(10);
  const search = { numbers: [{ text: "-51" }], gun: {}, purpose: "MA-2026-7" };
  const { search: id } = await amal.call(searchRecordsRoute, { body: search });
  const wish = { params: { search: id }, query: { format: "csv" } } as const;
  const found = await (await amal.download(exportSearchRoute, wish)).text();
  expect(found.split("\r\n").length).toBeGreaterThan(2);
  const asNiem = { ...wish, query: { format: "niem" } } as const;
  const document = JSON.parse(await (await amal.download(exportSearchRoute, asNiem)).text());
  expect(document).toMatchObject({
    "pm:SyntheticDataIndicator": true,
    "pm:FirearmRecord": expect.arrayContaining([
      expect.objectContaining({
        "pm:OwnerMemberCode": "ES",
        "pm:Match": expect.objectContaining({ "pm:SoughtSerialText": ["-51"] }),
      }),
    ]),
    "pm:LeftOffRecordsQuantity": 0,
    "pm:PointerMemberCode": [],
  });
  for (const account of [9, 11])
    expect(await problemOf((await world.as(account)).download(exportSearchRoute, wish))).toBe(
      "404 /problems/records.search_not_found",
    );
});

test("who may not list may not take the list away", async () => {
  const cannot = await Promise.all(
    [5, 16].map(async (account) => {
      const browser = await world.as(account);
      return problemOf(browser.download(exportRecordsRoute, { query: {} }));
    }),
  );
  expect(cannot).toEqual(["403 /problems/http.not_permitted", "403 /problems/http.not_permitted"]);
});
