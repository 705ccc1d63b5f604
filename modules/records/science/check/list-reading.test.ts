import { expect, test } from "vitest";
import { createListReading } from "./list-reading.ts";
import { proposeListColumns } from "./propose-list-columns.ts";

const lists = {
  makes: [],
  calibres: [],
  cartridges: [],
  countries: [],
  countryWords: [],
  companies: [],
  companyRelations: [],
};

test.each([
  [
    ["Nº serie", "Marca", "Expediente"],
    { "Nº serie": "serial", Marca: "make", Expediente: "reference" },
  ],
  [["number", "make"], { number: "serial", make: "make" }],
  [["رقم", "الماركة"], { رقم: "serial" }],
  [["whatever"], { whatever: "serial" }],
])("the columns of %j are guessed", (names, expected) => {
  expect(proposeListColumns(names)).toMatchObject(expected);
});

test("a row gives each of its numbers with what is stated, none where it holds none", () => {
  const names = ["serial", "model", "ref"];
  const columns = { serial: "serial", model: "model", ref: "reference" } as const;
  const read = createListReading(names, columns, lists);
  expect(read(4, ["KX 12; A[5S]31", "PP", "K-1"])).toEqual([
    { row: 4, number: "KX 12", model: "PP", reference: "K-1" },
    { row: 4, number: "A[5S]31", model: "PP", reference: "K-1" },
  ]);
  expect(read(5, ["", "PP", "K-2"])).toEqual([]);
});
