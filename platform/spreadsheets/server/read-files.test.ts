import { deflateRawSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { openTable } from "./open-table.ts";
import { type SourceRow, UnreadableFile } from "./source-row.ts";
import { openZip } from "./xlsx/open-zip.ts";

async function read(bytes: Uint8Array | string, wished = {}) {
  const all = Buffer.from(bytes as Uint8Array);
  async function* parts() {
    for (let at = 0; at < all.length; at += 1000) yield all.subarray(at, at + 1000);
  }
  const table = await openTable(parts, wished);
  const rows: SourceRow[] = [];
  for await (const some of table.rows) rows.push(...some);
  return { ...table, rows };
}

const failure = (bytes: Uint8Array | string) =>
  read(bytes).then(
    () => "read",
    (error: unknown) => (error instanceof UnreadableFile ? error.failure : error),
  );

const latin = (text: string, table: Record<string, number> = {}) =>
  Uint8Array.from([...text].map((letter) => table[letter] ?? letter.charCodeAt(0)));
const utf16 = (text: string, isBig = false) => {
  const bytes = Buffer.from(text, "utf16le");
  return isBig ? bytes.swap16() : bytes;
};

describe("text files", () => {
  const text = "marque;modèle\nHÄMMERLI;Élite\n";
  it.each([
    ["utf-8", text],
    ["utf-8", `\ufeff${text}`],
    ["windows-1252", latin(text)],
    ["windows-1252", latin("a;b\n€;Cœur\n", { "€": 0x80, œ: 0x9c })],
    ["iso-8859-15", latin("a;b\nc;Cœur\n", { œ: 0xbd })],
    ["utf-16le", Buffer.concat([Buffer.from([0xff, 0xfe]), utf16(text)])],
    ["utf-16be", Buffer.concat([Buffer.from([0xfe, 0xff]), utf16(text, true)])],
    ["utf-16le", utf16(text)],
    ["utf-16be", utf16(text, true)],
  ])("are read as %s", async (encoding, bytes) => {
    const { layout, rows } = await read(bytes);
    expect(layout).toEqual({ format: "csv", encoding, delimiter: ";" });
    expect(rows[0]?.cells[0]).toMatch(/^(marque|a)$/);
    expect(rows[1]?.cells[1]).toMatch(/^(Élite|Cœur)$/);
  });

  it("are read otherwise when told to", async () => {
    const { rows } = await read("a,b\n1;2,3\n", { delimiter: ";" });
    expect(rows.map(({ cells }) => cells)).toEqual([["a,b"], ["1", "2,3"]]);
  });

  it("may have old line ends, a stated delimiter and blank lines", async () => {
    expect((await read("a;b\r1;2\r")).rows.length).toBe(2);
    const { layout, rows } = await read("sep=|\r\na|b\r\n\r\n1|2\r\n");
    expect([layout.delimiter, rows.length]).toEqual(["|", 2]);
  });

  it("tell rows of another width and a cut end apart", async () => {
    const { rows } = await read("a,b,c\n1,2\n1,2,3,4\n1,2,3,,\n1,2,3\n1,");
    expect(rows.map(({ faults }) => faults[0])).toEqual([
      undefined,
      "too_few_cells",
      "too_many_cells",
      undefined,
      undefined,
      "truncated",
    ]);
  });

  it.each([
    ["empty", ""],
    ["empty", "\ufeff \n"],
    ["old_excel", Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0])],
    ["binary", Uint8Array.from(Array.from({ length: 5000 }, (_, at) => (at * 7919) % 256))],
    ["binary", "%PDF-1.7\nwhatever"],
    ["not_json_table", '{"a": 1}'],
    ["not_json_table", '[{"a": 1'],
    ["damaged", Buffer.from("PK\x03\x04 nothing else", "latin1")],
  ])("are %s where they are no table", async (code, bytes) => {
    expect(await failure(bytes)).toBe(code);
  });
});

describe("JSON", () => {
  it("may be the result of a SPARQL query", async () => {
    const { rows } = await read(
      JSON.stringify({
        head: { vars: ["item", "itemLabel"] },
        results: {
          bindings: [
            {
              item: { type: "uri", value: "http://www.wikidata.org/entity/Q1" },
              itemLabel: { type: "literal", value: "Alpha" },
            },
            { item: { type: "uri", value: "x" } },
          ],
        },
      }),
    );
    expect(rows.map(({ cells }) => cells)).toEqual([
      ["item", "itemLabel"],
      ["http://www.wikidata.org/entity/Q1", "Alpha"],
      ["x", ""],
    ]);
  });

  it("may be a list of entries with sub-entries, each a row", async () => {
    const { rows } = await read(
      JSON.stringify([
        {
          frn: 7,
          make: "Alpha",
          sub_entries: [{ frn: "7-1", shots: 8 }, { frn: "7-2" }],
          aka: ["A", "B"],
          others: [{ frn: 8, description: "Beta" }, { frn: 9 }],
        },
      ]),
    );
    expect(rows[0]?.cells).toEqual([
      "frn",
      "make",
      "aka",
      "others.frn",
      "others.description",
      "sub_entries.frn",
      "sub_entries.shots",
    ]);
    expect(rows.slice(1).map(({ cells }) => cells)).toEqual([
      ["7", "Alpha", "A\nB", "8\n9", "Beta\n", "7-1", "8"],
      ["7", "Alpha", "A\nB", "8\n9", "Beta\n", "7-2", ""],
    ]);
  });
});

/** A ZIP archive of these files, as a spreadsheet program writes them. */
function zip(files: Record<string, Buffer | string>): Buffer {
  const locals: Buffer[] = [];
  const centrals: Buffer[] = [];
  let offset = 0;
  for (const [name, content] of Object.entries(files)) {
    const packed = deflateRawSync(Buffer.from(content));
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(8, 8);
    local.writeUInt16LE(name.length, 26);
    const central = Buffer.alloc(46);
    central.writeUInt32LE(0x02014b50, 0);
    central.writeUInt16LE(8, 10);
    central.writeUInt32LE(packed.length, 20);
    central.writeUInt16LE(name.length, 28);
    central.writeUInt32LE(offset, 42);
    locals.push(local, Buffer.from(name), packed);
    centrals.push(central, Buffer.from(name));
    offset += 30 + name.length + packed.length;
  }
  const directory = Buffer.concat(centrals);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(centrals.length / 2, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, directory, end]);
}

function workbook(sheet: Buffer | string, more: Record<string, string> = {}): Buffer {
  return zip({
    "xl/workbook.xml":
      '<workbook><sheets><sheet name="Arms &amp; more" sheetId="1" r:id="rId1"/></sheets></workbook>',
    "xl/_rels/workbook.xml.rels":
      '<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>',
    "xl/sharedStrings.xml":
      '<sst><si><t>make</t></si><si><t>mo</t><r><t>del</t></r></si><si><t xml:space="preserve">H&#228;mmerli &amp; Co</t></si></sst>',
    "xl/styles.xml":
      '<styleSheet><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>',
    "xl/worksheets/sheet1.xml": sheet,
    ...more,
  });
}

const heading =
  '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="inlineStr"><is><t>barrel</t></is></c></row>';
const sheetOf = (...rows: string[]) =>
  `<worksheet><sheetData>${heading}${rows.join("")}</sheetData></worksheet>`;

describe("workbooks", () => {
  it("give their values: texts, figures, dates, and formulas by the value they had", async () => {
    const { sheets, rows } = await read(
      workbook(
        sheetOf(
          '<row r="2"><c r="A2" t="s"><v>2</v></c><c r="C2"><v>101.59999999999999</v></c></row>',
          '<row r="4"><c r="A4" s="1"><v>45292</v></c><c r="B4" t="str"><f>A1&amp;"x"</f><v>makex</v></c><c r="C4" t="b"><v>1</v></c></row>',
        ),
      ),
    );
    expect(sheets).toEqual(["Arms & more"]);
    expect(rows.map(({ line, cells }) => [line, ...cells])).toEqual([
      [1, "make", "model", "barrel"],
      [2, "Hämmerli & Co", "", "101.6"],
      [4, "2024-01-01", "makex", "true"],
    ]);
  });

  it("keep a cell of a million characters and say that it is too long", async () => {
    const { rows } = await read(
      workbook(
        sheetOf(
          `<row r="2"><c r="A2" t="inlineStr"><is><t>${"m".repeat(1_000_000)}</t></is></c></row>`,
        ),
      ),
    );
    expect([rows[1]?.cells[0]?.length, rows[1]?.faults]).toEqual([1_000_000, ["cell_too_long"]]);
  });

  it("that unpack to more than any table are refused before they fill the machine", async () => {
    expect(await failure(workbook(Buffer.alloc(50_000_000, " ")))).toBe("damaged");
    const unpack = async () => {
      const pieces = openZip(workbook(Buffer.alloc(50_000_000, " "))).open(
        "xl/worksheets/sheet1.xml",
        1e6,
      );
      for await (const piece of pieces) void piece;
    };
    await expect(unpack()).rejects.toMatchObject({ failure: "bomb" });
    expect(
      await failure(
        workbook(sheetOf(), {
          "xl/sharedStrings.xml": `<sst><si><t>${"m".repeat(9_000_000)}</t></si></sst>`,
        }),
      ),
    ).toBe("damaged");
  });

  it("that hold no workbook are said to be damaged", async () => {
    expect(await failure(zip({ "word/document.xml": "<w/>" }))).toBe("damaged");
    const cut = workbook(sheetOf());
    expect(await failure(cut.subarray(0, cut.length - 40))).toBe("damaged");
  });
});
