import { expect, test } from "vitest";
import type { MarkKind, MarkReading, ReadingPart } from "#reference/contract";
import { changeDraft, emptyDraft } from "../check-draft.ts";
import { seenNumbers } from "./seen-numbers.ts";

type Part = readonly [kind: MarkKind, text: string, value?: string];

function readingOf(
  marking: number,
  text: string,
  kinds: Partial<Record<MarkKind, number>>,
  parts: readonly Part[],
): MarkReading {
  const cut = parts.map(([kind, stretch, value]): ReadingPart => {
    const start = text.indexOf(stretch);
    const stands = { text: stretch, start, end: start + stretch.length };
    return { ...stands, kind, probability: 1, ...(value !== undefined && { value }), reasons: [] };
  });
  const ranked = Object.entries(kinds).map(([kind, probability]) => ({
    kind: kind as MarkKind,
    probability,
  }));
  return { marking, kinds: ranked, parts: cut };
}

function checkOf(...texts: string[]) {
  return changeDraft(emptyDraft, { do: "start", texts });
}

test("every mark that is or could be the gun's own number is one, with its part", () => {
  const started = checkOf("CZ 75", "A3[8B]1?5", "998877");
  const place = { part: "frame", side: "right" } as const;
  const draft = changeDraft(started, { do: "detail", key: 1, change: { place } });
  const readings = [
    readingOf(0, "CZ 75", { model: 0.9, serial: 0.02 }, [["make", "CZ", "CZ"]]),
    readingOf(1, "A3[8B]1?5", { serial: 0.97 }, [["serial", "A3[8B]1?5"]]),
    readingOf(2, "998877", { assembly: 0.6, serial: 0.3 }, [["assembly", "998877"]]),
  ];
  expect(seenNumbers(draft, readings)).toEqual([
    { key: 1, text: "A3[8B]1?5", part: "frame", kind: "serial", isOwn: true },
    { key: 2, text: "998877", kind: "serial", isOwn: true },
  ]);
});

test("numbers of parts and patents are told apart", () => {
  const readings = [readingOf(0, "4 821 337", { patent: 0.96 }, [["patent", "4 821 337"]])];
  expect(seenNumbers(checkOf("4 821 337"), readings)).toEqual([
    { key: 0, text: "4 821 337", kind: "patent", isOwn: false },
  ]);
});

test("of a mark that says more, only the number is taken", () => {
  const text = "GLOCK 17 AUSTRIA ABC123";
  const parts: Part[] = [
    ["make", "GLOCK", "Glock"],
    ["serial", "ABC123", "ABC123"],
  ];
  expect(seenNumbers(checkOf(text), [readingOf(0, text, { serial: 0.9 }, parts)])).toMatchObject([
    { text: "ABC123" },
  ]);
  const undecided: Part[] = [
    ["make", "GLOCK", "Glock"],
    ["model", "ABC123"],
  ];
  const reading = readingOf(0, text, { model: 0.5, serial: 0.4 }, undecided);
  expect(seenNumbers(checkOf(text), [reading])).toMatchObject([{ text: "ABC123" }]);
});

test("what was written since it was read counts as it is written now", () => {
  const reading = readingOf(0, "998877", { serial: 0.9 }, [["serial", "998877"]]);
  expect(seenNumbers(checkOf("A998877"), [reading])).toMatchObject([{ text: "A998877" }]);
  expect(seenNumbers(checkOf("A998877", "5"), [reading])).toHaveLength(1);
});
