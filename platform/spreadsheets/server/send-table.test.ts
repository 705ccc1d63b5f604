import fc from "fast-check";
import { expect, test } from "vitest";
import type { Language } from "#platform/i18n/contract";
import { createTranslator } from "#platform/i18n/server";
import { WrittenFormat } from "#platform/spreadsheets/contract";
import { openTable } from "./open-table.ts";
import { writeTable } from "./send-table.ts";
import { openZip } from "./xlsx/open-zip.ts";

const translate = await createTranslator();
type Cells = readonly (readonly string[])[];

async function* portions(rows: Cells) {
  for (let at = 0; at < rows.length; at += 2) yield rows.slice(at, at + 2);
}

async function write(format: WrittenFormat, [headings = [], ...rows]: Cells, facts = {}) {
  const { language = "en", isDemonstration = false } = facts as {
    language?: Language;
    isDemonstration?: boolean;
  };
  const table = { name: "records", format, language, headings, rows: portions(rows) };
  const pieces: Buffer[] = [];
  for await (const piece of writeTable({ translate, isDemonstration }, table))
    pieces.push(Buffer.from(piece));
  return Buffer.concat(pieces);
}

async function read(file: Buffer): Promise<Cells> {
  async function* parts() {
    yield file;
  }
  const { rows } = await openTable(parts, {});
  const read: (readonly string[])[] = [];
  for await (const some of rows)
    for (const { cells, faults } of some) {
      expect(faults).toEqual([]);
      read.push(cells);
    }
  return read;
}

async function sheetOf(file: Buffer): Promise<string> {
  const pieces: Buffer[] = [];
  for await (const piece of openZip(file).open("xl/worksheets/sheet1.xml", 1e6)) pieces.push(piece);
  return Buffer.concat(pieces).toString();
}

const nasty = [
  ..."=+-@＝＋－＠'\"<>&,;|_xX0D5F\t\r\n \u200fس".split(""),
  "_x000D_",
  "=cmd|",
  "é",
  "𝟙",
];
/** Never empty: a row that is nothing is no row. */
const cell = fc
  .array(fc.constantFrom(...nasty), { minLength: 1, maxLength: 8 })
  .map((signs) => `${signs.join("")}.`);

test.each(WrittenFormat.options)("a table written as %s is read back as it was", async (format) => {
  const table = fc.array(fc.tuple(cell, cell, cell), { minLength: 2, maxLength: 7 });
  await fc.assert(
    fc.asyncProperty(table, async (rows) => {
      const whole = [["serial", "place", "make"], ...rows];
      expect(await read(await write(format, whole))).toEqual(whole);
    }),
    { numRuns: 50 },
  );
});

test("no cell begins as a formula does, however it is disguised", async () => {
  const formulas = [
    "=1+1",
    "+1+1",
    "-1-1",
    "@SUM(A1)",
    "\t=1",
    "\r=1",
    "＝1",
    "＋1",
    " =1",
    "\u200f=1",
    "'=1",
  ];
  const rows = [["a", "b"], ...formulas.map((text) => [text, "x"])];
  const csv = (await write("csv", rows)).toString();
  const written = csv.split("\r\n").slice(1, -1);
  expect(written.every((line) => /^"?'/.test(line))).toBe(true);
  const sheet = await sheetOf(await write("xlsx", rows));
  expect([...sheet.matchAll(/<t xml:space="preserve">'/g)]).toHaveLength(formulas.length);
  expect(sheet).not.toMatch(/<f>|t="str"/);
});

test("texts are texts and stay as they are: numbers, dates, leading zeros", async () => {
  const rows = [
    ["serial", "date"],
    ["00123", "2024-05-23"],
    ["12E5", "3/4"],
    ["-100", "'-100"],
  ];
  const file = await write("xlsx", rows);
  expect(await read(file)).toEqual(rows);
  expect(await sheetOf(file)).not.toContain("<v>");
});

test("an Arabic sheet runs from right to left, and a demonstration says so in every row", async () => {
  const rows = [["أ", "ب"], ["1", "2"], ["3"]];
  const file = await write("xlsx", rows, { language: "ar", isDemonstration: true });
  expect(await sheetOf(file)).toContain('<sheetView rightToLeft="1"');
  expect((await read(file)).map((cells) => cells[2])).toEqual([
    "عرض توضيحي",
    "بيانات اصطناعية",
    "بيانات اصطناعية",
  ]);
  expect(await sheetOf(await write("xlsx", rows))).not.toContain("rightToLeft");
});

test("what fails in the rows fails the file", async () => {
  async function* rows() {
    yield [["1", "2"]];
    throw new Error("gone");
  }
  const facts = { name: "x", language: "en", headings: ["a", "b"] } as const;
  for (const format of WrittenFormat.options) {
    const file = writeTable(
      { translate, isDemonstration: false },
      { ...facts, format, rows: rows() },
    );
    const reading = async () => {
      for await (const _ of file) continue;
    };
    await expect(reading()).rejects.toThrow("gone");
  }
});
