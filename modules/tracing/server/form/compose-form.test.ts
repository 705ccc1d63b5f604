import { expect, test } from "vitest";
import { Language } from "#platform/i18n/contract";
import { createTranslator } from "#platform/i18n/server";
import type { Description } from "#reference/contract";
import { seizedPistol } from "#testing/tracing/sample-trace";
import { type AskedForm, composeForm } from "./compose-form.ts";
import { formWords } from "./form-words.ts";
import { writeMail } from "./write-mail.ts";

const translate = await createTranslator();
const { record: _, ...question } = seizedPistol(new Date("2026-11-27T12:00:00Z"));
const asked: AskedForm = {
  reference: "TRC-7K4M-Q2XP",
  askedMember: "BR",
  askerMember: "ES",
  sentAt: "2026-11-27T12:00:00Z",
  due: { what: "answer", at: "2026-12-27T12:00:00Z" },
  question,
  known: [],
  preparedFor: "Oficina Central Nacional",
  preparedAt: "2026-11-27T12:00:00Z",
  desk: { name: "Oficina Central Nacional", contacts: ["+34910000001"] },
};

/** The lines of the firearm as they are printed. */
function linesOf(weapon: Partial<Description>, language: Language = "en") {
  const words = formWords(translate, language, (code) => code);
  const whole = { ...asked, question: { ...question, weapon: { ...question.weapon, ...weapon } } };
  const [firearm] = composeForm(whole, words).sections;
  return Object.fromEntries(firearm?.facts.map(({ label, value }) => [label, value]) ?? []);
}

test("everything that is stated of the firearm is asked about, each number with its part", () => {
  const weapon = {
    serials: [
      { text: "KX[8B]4471", place: { part: "frame" as const } },
      { text: "KXB4471", place: { part: "slide" as const, side: "left" as const } },
    ],
    serialState: "altered" as const,
    variant: "shortened" as const,
    finish: "blued" as const,
    disguise: "pen" as const,
    year: 1998,
    importCountry: "PT",
    importYear: 2009,
    makeRemark: "sold as Clock",
    barrelLengthMm: 114,
    markings: [{ text: "PTE 09", place: { part: "barrel" as const } }],
  };
  expect(linesOf(weapon)).toMatchObject({
    "Serial number · Frame": "KX[8B]4471",
    "Serial number · Slide, Left": "KXB4471",
    "State of the serial number": "Altered",
    "Changes to the firearm": "Shortened",
    Finish: "Blued",
    "Disguised as": "Pen",
    "Year of manufacture": "1998",
    "Country of import": "PT",
    "Year of import": "2009",
    "Which make it is": "sold as Clock",
    "Other mark · Barrel": "PTE 09",
  });
});

test("what an answer needs and nobody stated stands there as unknown", () => {
  const nothing = { serials: [], make: undefined, model: undefined, calibre: undefined };
  expect(linesOf(nothing)).toMatchObject({ "Serial number": null, Make: null, Calibre: null });
});

test.each(Language.options)("a mail in %s has every line of the sheet", (language) => {
  const words = formWords(translate, language, (code) => code);
  const sheet = composeForm(asked, words);
  const mail = writeMail(sheet, words);
  const facts = [...sheet.sides, ...sheet.sections.flatMap((section) => section.facts)];
  expect(facts.length).toBeGreaterThan(12);
  const plain = (text: string) => text.replace(/[\u2066-\u2069]/g, "");
  for (const { label, value } of facts)
    expect(plain(mail)).toContain(plain(`${label}: ${value ?? words.say("documents.unknown")}`));
  for (const result of sheet.results) expect(mail).toContain(`[ ] ${result}`);
  expect(/[\u2066-\u2069]/.test(mail)).toBe(language === "ar");
});
