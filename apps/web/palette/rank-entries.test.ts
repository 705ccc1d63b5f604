import { expect, test } from "vitest";
import { rankEntries } from "./rank-entries.ts";

const entries = [
  { title: "Who looked at what is mine", words: ["ledger"] },
  { title: "Check a firearm" },
  { title: "Vérifier une arme" },
  { title: "السجل المرجعي" },
];
const titles = (text: string) => rankEntries(text, entries).map((entry) => entry.title);

test("every typed word must begin a word, in any order", () => {
  expect(titles("fire ch")).toEqual(["Check a firearm"]);
  expect(titles("fire x")).toEqual([]);
});

test("accents and the Arabic article are forgiven", () => {
  expect(titles("verif")).toEqual(["Vérifier une arme"]);
  expect(titles("سجل")).toEqual(["السجل المرجعي"]);
});

test("other words find an entry after those whose title fits", () => {
  const some = [{ title: "Reference", words: ["account"] }, { title: "Account" }];
  expect(rankEntries("acc", some).map((entry) => entry.title)).toEqual(["Account", "Reference"]);
});

test("nothing typed offers all, in their order", () => {
  expect(titles("")).toEqual(entries.map((entry) => entry.title));
});
