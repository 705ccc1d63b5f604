import { type RowFault, rejectingFaults } from "#reference/contract";
import { makeFrtTable } from "#testing/imports/known-tables";
import type { RgaTable } from "#testing/imports/rga-table";
import type { Figure } from "../figure.ts";
import { expectedOf } from "./expected-counts.ts";
import type { ImportBench } from "./import-bench.ts";
import { proveCounts } from "./prove-counts.ts";
import { countEmptyWords, publishedCounts, rowsDigest, standingDigest } from "./stored-import.ts";

/** Holds the published import to what its table was made of; what is counted becomes figures. */
export async function provePublished(bench: ImportBench, table: RgaTable): Promise<Figure[]> {
  const { rejected, published } = expectedOf(table);
  const { id, rows, counts } = bench.shown();
  proveCounts("dry run", table.spoilt, counts.faults);
  const { create = 0, complete = 0, ...others } = counts.actions;
  const refused = Object.fromEntries(
    Object.entries(counts.faults).filter(([fault]) => rejectingFaults.has(fault as RowFault)),
  );
  const found = {
    ...(await publishedCounts(bench.database, id, table.taken)),
    completed: complete,
  };
  proveCounts("published", published, found);
  const sums = {
    rows: table.rows,
    rejected: sum(rejected),
    items: published.entries,
    published: published.entries,
    empty: 0,
  };
  proveCounts("import", sums, {
    rows,
    rejected: counts.rejectedRows,
    items: create + complete + sum(others),
    published: counts.outcomes.published,
    empty: await countEmptyWords(bench.database, id),
  });
  return [
    count("import_rows", rows, "rows"),
    count("taken_rows", found.takenRows, "rows"),
    count("merged_rows", found.mergedRows, "rows"),
    count("rejected_rows", counts.rejectedRows, "rows"),
    ...Object.entries(refused).map(([fault, value]) => count(`rejected_${fault}`, value, "rows")),
    count("new_entries", create, "entries"),
    count("completed_entries", complete, "entries"),
  ];
}

/** Holds what stands after the undoing to what stood before the import. */
export async function proveUndone(bench: ImportBench, before: string): Promise<Figure> {
  const { state, counts } = bench.shown();
  const { create = 0, complete = 0 } = counts.actions;
  proveCounts(
    "undone",
    { state: "undone", undone: create + complete, standing: before },
    { state, ...counts.outcomes, standing: await standingDigest(bench.database) },
  );
  return count("undone_entries", create + complete, "entries");
}

const encodings = [
  ["windows-1252", inWindows1252],
  ["utf-16le", (text: string) => Uint8Array.from(Buffer.from(`\uFEFF${text}`, "utf16le"))],
] as const;

/** Holds the same table written in other encodings to the same cells, row by row. */
export async function proveEncodings(
  bench: ImportBench,
  { text, rows }: RgaTable,
): Promise<Figure> {
  const cells = await rowsDigest(bench.database, bench.shown().id);
  for (const [encoding, write] of encodings) {
    const read = await bench.readOnly(write(text));
    proveCounts(
      encoding,
      { state: "read", encoding, rows, cells },
      {
        state: read.state,
        encoding: read.layout.encoding,
        rows: read.rows,
        cells: await rowsDigest(bench.database, read.id),
      },
    );
  }
  return count("encodings_read_alike", 1 + encodings.length, "encodings");
}

/** Holds the dry run of a reading of the FRT, in JSON and of so many rows, to what it was made of. */
export async function proveFrt(bench: ImportBench, size: number): Promise<Figure> {
  const made = makeFrtTable(Math.ceil(size / 2));
  const frt = await bench.dryRun(Uint8Array.from(Buffer.from(made.text)), "frt");
  const { format } = frt.layout;
  const { faults, actions } = frt.counts;
  proveCounts(
    "frt",
    { format: "json", rows: 2 * Math.ceil(size / 2), create: made.firearms, ...made.spoilt },
    { format, rows: frt.rows, ...actions, ...faults },
  );
  return count("frt_rows", frt.rows, "rows");
}

/** The made tables hold one letter that Latin 1 lacks. */
function inWindows1252(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(Buffer.from(text.replaceAll("Š", "\u008A"), "latin1"));
}

function sum(counts: Readonly<Record<string, number>>): number {
  return Object.values(counts).reduce((total, one) => total + one, 0);
}

function count(name: string, value: number, unit: string): Figure {
  return { name, value, unit };
}
