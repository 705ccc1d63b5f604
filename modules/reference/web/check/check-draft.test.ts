import { expect, test } from "vitest";
import { longestMark, mostMarks, Observation } from "#reference/contract";
import { changeDraft, emptyDraft, isEmpty, toObservation, whyUnread } from "./check-draft.ts";

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

test("a new check forgets everything, also that the gun before was safe; an example does not", () => {
  const begun = [
    { do: "makeSafe" } as const,
    { do: "photograph", file: "f" } as const,
    { do: "choose", ref: "FRM0001" } as const,
  ].reduce(changeDraft, emptyDraft);
  expect(changeDraft(begun, { do: "start", texts: [] })).toEqual(emptyDraft);
  expect(changeDraft(begun, { do: "start", texts: ["CZ 75"] })).toEqual({
    ...emptyDraft,
    isSafe: true,
    marks: [{ key: 0, text: "CZ 75" }],
  });
});

test("what is too long or too much is not read and says so; the rest is", () => {
  const lines = [
    "CZ 75",
    "A".repeat(longestMark + 1),
    ...Array.from({ length: mostMarks }, () => "B"),
  ];
  const draft = changeDraft(emptyDraft, { do: "write", key: 0, text: lines.join("\n") });
  const { markings } = toObservation(draft);
  expect(markings).toHaveLength(mostMarks);
  expect(() => Observation.parse(toObservation(draft))).not.toThrow();
  const why = draft.marks.map((mark) => whyUnread(draft, mark));
  expect(why.slice(0, 3)).toEqual([undefined, "tooLong", undefined]);
  expect(why.at(-1)).toBe("tooMany");
});

test("signs nobody sees do not come along with a paste", () => {
  const text = "\u202e\u2066CZ\u000075\u202c\tB\u200f\n\ufeff9 PARA";
  const { marks } = changeDraft(emptyDraft, { do: "write", key: 0, text });
  expect(marks.map((mark) => mark.text)).toEqual(["CZ75 B", "9 PARA"]);
});

test("a feature is seen once, changed in its place, taken back, or said not to be seen", () => {
  const seen = [
    { do: "see", seen: { feature: "hold", answer: "one_hand" } } as const,
    { do: "see", seen: { feature: "opening", answer: "slide" } } as const,
    { do: "see", seen: { feature: "hold", answer: "shoulder", confirmed: true } } as const,
  ].reduce(changeDraft, emptyDraft);
  expect(isEmpty(seen)).toBe(false);
  expect(toObservation(seen).features).toEqual([
    { feature: "hold", answer: "shoulder", confirmed: true },
    { feature: "opening", answer: "slide" },
  ]);
  const unseen = changeDraft(seen, { do: "cannotSee", feature: "hold" });
  expect(toObservation(unseen)).toMatchObject({
    features: [{ feature: "opening", answer: "slide" }],
    unseen: ["hold"],
  });
  const forgotten = changeDraft(unseen, { do: "forget", feature: "hold" });
  expect("unseen" in toObservation(forgotten)).toBe(false);
  const again = changeDraft(unseen, { do: "see", seen: { feature: "hold", answer: "one_hand" } });
  expect("unseen" in toObservation(again)).toBe(false);
});
