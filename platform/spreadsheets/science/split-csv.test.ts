import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findDelimiter } from "./find-delimiter.ts";
import { createCsvReader, longestCell, type TextRow } from "./split-csv.ts";

function split(text: string, delimiter = ",", size = text.length || 1): TextRow[] {
  const reader = createCsvReader(delimiter);
  const rows: TextRow[] = [];
  for (let at = 0; at < text.length; at += size)
    rows.push(...reader.push(text.slice(at, at + size)));
  return [...rows, ...reader.end()];
}

const cellsOf = (rows: readonly TextRow[]) => rows.map(({ cells }) => cells);

describe("createCsvReader", () => {
  it("splits rows, keeps quoted delimiters, line ends and quotes, and counts lines", () => {
    const rows = split('a;"b;c"\r\n\r\n"d\ne";"say ""no"""\nf;6" barrel\n', ";");
    expect(rows).toEqual([
      { line: 1, cells: ["a", "b;c"] },
      { line: 3, cells: ["d\ne", 'say "no"'] },
      { line: 5, cells: ["f", '6" barrel'] },
    ]);
  });

  it("says that a last row without line end may be cut off", () => {
    expect(split("a,b\nc,d")[1]).toEqual({ line: 2, cells: ["c", "d"], fault: "truncated" });
    expect(split('a,b\n"c","d')[1]).toMatchObject({ fault: "unclosed_quote" });
  });

  it("loses one line to a quote that is never closed, not the rest of the file", () => {
    const body = "x,y,z\n".repeat(longestCell / 4);
    const rows = split(`a,b,c\n1,"2,3\n${body}`, ",", 65_536);
    expect(rows[1]).toEqual({ line: 2, cells: ["1", '"2', "3"], fault: "unclosed_quote" });
    expect(rows.length).toBe(2 + longestCell / 4);
    expect(rows.slice(2).every(({ cells }) => cells.length === 3)).toBe(true);
  });

  it("keeps a cell of a million characters and says it is too long", () => {
    const [row] = split(`a,"${"m".repeat(1_000_000)}",c\n`, ",", 65_536);
    expect(row?.fault).toBe("cell_too_long");
    expect(row?.cells.map(({ length }) => length)).toEqual([1, 1_000_000, 1]);
  });

  it("reads back what was written, however the text is cut into pieces", () => {
    const cell = fc.string({
      unit: fc.constantFrom("a", "é", '"', ",", "\n", "\r\n", " "),
      maxLength: 6,
    });
    const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), {
      minLength: 1,
      maxLength: 6,
    });
    fc.assert(
      fc.property(table, fc.integer({ min: 1, max: 9 }), (rows, size) => {
        const text = rows
          .map((cells) => `${cells.map((one) => `"${one.replaceAll('"', '""')}"`).join(",")}\n`)
          .join("");
        expect(cellsOf(split(text, ",", size))).toEqual(rows);
      }),
      { numRuns: 500 },
    );
  });
});

describe("findDelimiter", () => {
  it.each([
    ["a,b,c\n1,2,3\n", ","],
    ["a;b;c\n1,5;2;3\n", ";"],
    ["a\tb\n1\t2\n", "\t"],
    ["a|b|c\n1|2|3\n", "|"],
    ['a;b\n"1;2,3,4,5";6\n', ";"],
    ["alone\nrow\n", ","],
  ])("finds the one of %j", (sample, delimiter) => {
    expect(findDelimiter(sample)).toBe(delimiter);
  });
});
