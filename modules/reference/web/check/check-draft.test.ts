import { expect, test } from "vitest";
import { changeDraft, emptyDraft, isEmpty, toObservation } from "./check-draft.ts";

test("pasted lines become marks, blank ones none, and the rest keeps its place", () => {
  const two = changeDraft(changeDraft(emptyDraft, { do: "add" }), {
    do: "write",
    key: 1,
    text: "LAST",
  });
  const pasted = changeDraft(two, { do: "write", key: 0, text: "CZ 75\r\n\n 9 PARA \nA123" });
  expect(pasted.marks.map(({ text }) => text)).toEqual(["CZ 75", "9 PARA", "A123", "LAST"]);
  expect(new Set(pasted.marks.map(({ key }) => key)).size).toBe(4);
});

test("the last mark that goes leaves an empty one to write in", () => {
  const gone = changeDraft(emptyDraft, { do: "remove", key: 0 });
  expect(gone.marks.map(({ text }) => text)).toEqual([""]);
  expect(isEmpty(gone)).toBe(true);
});

test("what cannot be told is not asked, and saying it takes that back", () => {
  const silent = changeDraft(emptyDraft, { do: "cannotTell", field: "calibre" });
  expect(toObservation(silent).unanswerable).toEqual(["calibre"]);
  const said = changeDraft(silent, { do: "say", field: "calibre", value: "9x19", again: true });
  expect(toObservation(said)).toMatchObject({
    calibre: "9x19",
    confirmed: ["calibre"],
    unanswerable: [],
  });
  const unsaid = changeDraft(said, { do: "say", field: "calibre", value: undefined });
  expect("calibre" in toObservation(unsaid)).toBe(false);
});

test("a new check forgets marks, choice and photographs, not that the gun is safe", () => {
  const begun = [
    { do: "makeSafe" } as const,
    { do: "photograph", file: "f" } as const,
    { do: "choose", ref: "FRM0001" } as const,
  ].reduce(changeDraft, emptyDraft);
  expect(changeDraft(begun, { do: "start", texts: [] })).toEqual({ ...emptyDraft, isSafe: true });
});
