import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { LegalGround, RecordType } from "#records/contract";
import { Action, FirearmType } from "#reference/contract";
import { plainCodes } from "../export/code-words.ts";
import { type CellFacts, exportedColumns, recordCells } from "../export/record-cells.ts";
import { niemNamespaces, niemPaths } from "./niem-names.ts";
import { openNiem } from "./read-niem.ts";
import { niemRecord } from "./write-niem.ts";

const text = fc.string({ minLength: 1, maxLength: 30, unit: "grapheme" }).map((one) => one.trim());
const some = text.filter((one) => one !== "" && one.isWellFormed());
const serial = fc
  .stringMatching(/^[A-Z0-9]{1,6}(\[[A-Z0-9]{2}\])?[?*]?[0-9]{0,4}$/)
  .map((number) => ({ text: number }));
const day = fc.constantFrom("2024-02-29", "2026-11-01");
const optional = { requiredKeys: [] };

const facts: fc.Arbitrary<CellFacts> = fc.record({
  type: fc.constantFrom(...RecordType.options),
  weapon: fc
    .record(
      {
        make: some,
        makeRemark: some,
        model: some,
        manufacturer: some,
        importer: some,
        type: fc.constantFrom(...FirearmType.options),
        action: fc.constantFrom(...Action.options),
        calibre: some,
        country: fc.constantFrom("ES", "MA", "SU"),
        capacityRounds: fc.integer({ min: 1, max: 100 }),
        year: fc.integer({ min: 1800, max: 2026 }),
        importCountry: fc.constantFrom("ES", "SU"),
        importYear: fc.integer({ min: 1900, max: 2026 }),
        barrelLengthMm: fc.integer({ min: 1, max: 9999 }).map((tenths) => tenths / 10),
        serialState: fc.constantFrom("obliterated" as const, "never_marked" as const),
      },
      optional,
    )
    .chain((weapon) =>
      fc.array(serial, { maxLength: 3 }).map((serials) => ({ ...weapon, serials })),
    ),
  event: fc.record(
    {
      when: fc.oneof(
        day.map((one) => ({ precision: "day" as const, day: one })),
        fc.constant({ precision: "between" as const, from: "2026-01-01", to: "2026-02-01" }),
        fc.constant({ precision: "unknown" as const }),
      ),
      where: fc.record({
        country: fc.constantFrom("ES", "MA"),
        place: some,
        point: fc.constant({ latitude: -36.1408, longitude: 5.4562, precision: "town" as const }),
      }),
      circumstances: some,
      caseReference: some,
    },
    optional,
  ),
  seizure: fc.option(
    fc.record({
      ground: fc.constantFrom(...LegalGround.options),
      route: fc.constant({ departure: "MA", destination: "ES" }),
    }),
    {
      nil: undefined,
    },
  ),
  governance: fc.record({ ownReference: some }, optional),
});

/** A record as it comes out of a document it was written into. */
function through(content: CellFacts, context: unknown = niemNamespaces) {
  const cells = recordCells({ content, reference: "REC-1" }, plainCodes);
  const written = JSON.stringify(niemRecord(cells, content.weapon));
  const reader = openNiem(context);
  if (reader === undefined || reader === "other") throw new Error("not taken for NIEM");
  return { cells, row: reader.row("pm:FirearmRecord", JSON.parse(written)) };
}

describe("a document in the names of NIEM", () => {
  it("gives back every cell of any record", () => {
    fc.assert(
      fc.property(facts, (content) => {
        const { cells, row } = through(content);
        expect(row).toEqual({ cells, isOdd: false });
      }),
    );
  });

  it("keeps what is uncertain in a number, and each number apart", () => {
    const serials = [{ text: "12[5S]4?" }, { text: "*4567" }];
    const record = niemRecord(
      recordCells(
        {
          content: { type: "stolen", weapon: { serials }, event: {}, governance: {} },
          reference: "",
        },
        plainCodes,
      ),
      { serials },
    );
    expect(record).toEqual({
      "j:Firearm": {
        "nc:ItemStatus": { "nc:StatusText": "stolen" },
        "nc:ItemSerialIdentification": [
          { "nc:IdentificationID": "12[5S]4?" },
          { "nc:IdentificationID": "*4567" },
        ],
      },
    });
  });
});

/** One firearm as another system writes it, read by its context. */
function read(context: unknown, member: string, value: unknown) {
  const reader = openNiem(context);
  if (reader === undefined || reader === "other") return reader;
  const row = reader.row(member, value);
  return (
    row && {
      isOdd: row.isOdd,
      ...Object.fromEntries(
        exportedColumns.flatMap((column, at) => (row.cells[at] ? [[column, row.cells[at]]] : [])),
      ),
    }
  );
}

describe("documents of others", () => {
  const { nc, j } = niemNamespaces;

  it("may call the namespaces otherwise, list firearms alone, and write values at length", () => {
    const firearm = {
      "core:ItemMakeName": { "rdf:value": "GLOCK", "core:partialIndicator": false },
      "core:ItemSerialIdentification": { "core:IdentificationID": 12_345 },
      "core:ItemStatus": [
        { "core:StatusText": "Stolen", "core:StatusDate": { "core:Date": "2026-02-03" } },
      ],
      "justice:FirearmBarrelLengthMeasure": {
        "core:MeasureIntegerValue": 4,
        "core:MeasureUnitText": "in",
      },
      "core:ItemOwner": { "core:EntityPerson": { "core:PersonFullName": "Nobody" } },
    };
    const context = { core: `${nc}#`, justice: j };
    expect(read(context, "justice:Firearm", firearm)).toEqual({
      isOdd: false,
      recordType: "Stolen",
      make: "GLOCK",
      serial: "12345",
      barrelLengthMm: "4 in",
      day: "2026-02-03",
    });
    expect(read(context, "core:Person", {})).toBeUndefined();
  });

  it("are read past what is of another kind, which is said", () => {
    const record = {
      "j:Firearm": { "nc:ItemMakeName": { deep: 1 }, "nc:ItemStatus": "stolen" },
      "nc:Incident": null,
      "pm:RecordID": "REC-2",
    };
    expect(read({ nc, j }, "j:Firearm", "a pistol")).toEqual({ isOdd: true });
    expect(read(niemNamespaces, "pm:FirearmRecord", record)).toEqual({
      isOdd: true,
      record: "REC-2",
    });
  });

  it.each([
    ["other", { nc: "http://release.niem.gov/niem/niem-core/5.0/#", j }],
    ["other", { nc }],
    ["other", "https://example.org/niem/context.jsonld"],
    ["other", ["https://docs.oasis-open.org/niemopen/ns/model/json-ld/context.json"]],
    [undefined, { name: "https://schema.org/name" }],
    [undefined, "https://schema.org"],
    [undefined, 7],
    [undefined, null],
  ])("are %s NIEM where the context says %j", (expected, context) => {
    expect(openNiem(context)).toBe(expected);
  });
});

it("has every name it writes and reads in the page for integrators", () => {
  const page = readFileSync("docs/integrate/niem.md", "utf8");
  const unsaid = Object.values(niemPaths)
    .flat()
    .filter((path) => !page.includes(path.replaceAll("/", " / ")));
  expect(unsaid).toEqual([]);
});
