import { expect, test } from "vitest";
import type { LibraryMark } from "#reference/contract";
import { statementOf } from "#reference/science";
import { draftOf, draftOnTop, emptyMarkDraft, readMarkDraft } from "./mark-draft.ts";

const mark: LibraryMark = {
  id: "gb-crown",
  kind: "proof",
  meaning: "nitro_proof",
  text: "GP",
  shapes: ["crown"],
  places: [
    {
      part: "barrel",
      side: "left",
    },
  ],
  holder: "Proof House",
  town: "London",
  country: "GB",
  usedOn: ["revolver"],
  yearFrom: 1904,
  codes: [],
  state: "unverified",
  source: {
    title: "Rules of proof",
    url: "https://example.org/rules",
  },
};

test("what stands comes back as it was, once somebody says why", () => {
  const draft = draftOf(statementOf(mark), 0);
  expect(readMarkDraft(draft).faults).toEqual([{ control: "reason", fault: "reason_missing" }]);
  expect(readMarkDraft({ ...draft, reason: "Seen" }).content).toEqual(statementOf(mark));
});

test("an empty form says all that is needed, a source first of all as two controls", () => {
  expect(readMarkDraft(emptyMarkDraft).faults).toEqual([
    { control: "kind", fault: "missing" },
    { control: "meaning", fault: "missing" },
    { control: "shapes", fault: "missing" },
    { control: "title", fault: "source_missing" },
    { control: "url", fault: "source_missing" },
    { control: "reason", fault: "reason_missing" },
  ]);
});

test("an address that is no public page and a year that is none are said to be wrong", () => {
  const draft = { ...draftOf(statementOf(mark), 0), reason: "Seen" };
  const faultOf = (changes: Partial<typeof draft>) =>
    readMarkDraft({ ...draft, ...changes }).faults;
  expect(faultOf({ url: "javascript:alert(1)" })).toEqual([
    { control: "url", fault: "not_allowed" },
  ]);
  expect(faultOf({ yearFrom: "soon" })).toEqual([{ control: "yearFrom", fault: "not_allowed" }]);
  expect(faultOf({ yearTo: "1900" })).toEqual([{ control: "yearTo", fault: "years_reversed" }]);
});

test("what was returned is put on what stands now: the author's fields, and the others as they are", () => {
  const now: LibraryMark = { ...mark, town: "Birmingham", version: 2 };
  const draft = draftOnTop(
    now,
    [
      { field: "text", before: "GP", after: "NP" },
      { field: "yearFrom", before: 1904 },
      { field: "places", before: mark.places },
    ],
    "Seen",
  );
  expect(draft).toMatchObject({ baseVersion: 2, town: "Birmingham", text: "NP", yearFrom: "" });
  expect(draft.places).toEqual([]);
});
