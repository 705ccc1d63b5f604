import { expect, test } from "vitest";
import { findMessageFaults } from "./messages.ts";

const sound = {
  en: {
    "records.hits_one": "{{count}} hit",
    "records.hits_other": "{{count}} hits",
    "records.title": "Records",
  },
  fr: {
    "records.hits_one": "{{count}} résultat",
    "records.hits_many": "{{count}} de résultats",
    "records.hits_other": "{{count}} résultats",
    "records.title": "Fiches",
  },
  es: {
    "records.hits_one": "{{count}} acierto",
    "records.hits_many": "{{count}} de aciertos",
    "records.hits_other": "{{count}} aciertos",
    "records.title": "Registros",
  },
  ar: {
    "records.hits_zero": "لا مطابقات",
    "records.hits_one": "مطابقة واحدة",
    "records.hits_two": "مطابقتان",
    "records.hits_few": "{{count}} مطابقات",
    "records.hits_many": "{{count}} مطابقة",
    "records.hits_other": "{{count}} مطابقة",
    "records.title": "السجلات",
  },
};

function faultsWith(change: Partial<Record<keyof typeof sound, Record<string, string>>>): string[] {
  return findMessageFaults(
    "modules/records/messages",
    { ...sound, ...change },
    { prefix: "records." },
  );
}

test("complete messages have no fault", () => {
  expect(faultsWith({})).toEqual([]);
});

test.each([
  ["a missing text", { fr: without(sound.fr, "records.title") }, "records.title is missing"],
  ["an empty text", { fr: { ...sound.fr, "records.title": " " } }, "empty"],
  ["a stray key", { es: { ...sound.es, "records.extra": "x" } }, "not in English"],
  ["a foreign prefix", { en: { ...sound.en, "tracing.x": "x" } }, "must start with"],
  ["a strange parameter", { fr: { ...sound.fr, "records.title": "{{name}}" } }, "has a parameter"],
  [
    "a missing plural form",
    { ar: { "records.title": "السجلات", "records.hits_one": "مطابقة" } },
    "lacks its plural form _few",
  ],
])("%s is found", (_, change, fault) => {
  expect(faultsWith(change).join("\n")).toContain(fault);
});

function without(messages: Record<string, string>, key: string): Record<string, string> {
  return Object.fromEntries(Object.entries(messages).filter(([name]) => name !== key));
}
