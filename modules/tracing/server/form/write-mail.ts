import type { Fact, TraceRequestSheet } from "#platform/documents/contract";
import { directionOf } from "#platform/i18n/contract";
import type { FormWords } from "./form-words.ts";

/** The sheet as plain text for a mail: the same words in the same order, lines of at most what is written. */
export function writeMail(sheet: TraceRequestSheet, { say, language }: FormWords): string {
  const line = ({ label, value }: Fact) => `${label}: ${value ?? say("documents.unknown")}`;
  const part = (heading: string, lines: readonly string[]) => ["", heading.toUpperCase(), ...lines];
  const lines = [
    `${say("documents.request.title")} · ${sheet.reference}`,
    sheet.subject,
    "",
    ...sheet.sides.map(line),
    ...sheet.sections.flatMap(({ heading, facts }) => part(heading, facts.map(line))),
    ...(sheet.known.length > 0 ? part(say("documents.request.known"), sheet.known) : []),
    ...part(say("documents.request.answer"), [
      say("documents.request.answer_lead"),
      "",
      ...sheet.results.map((result) => `[ ] ${result}`),
      "",
      ...sheet.blanks.map((blank) => `${blank}: `),
    ]),
    "",
    say("documents.request.answer_to"),
    ...sheet.answerTo.map(({ text }) => text),
    say("documents.request.with_reference", { reference: sheet.reference }),
    say("documents.request.purpose"),
    "",
  ];
  const text = lines.join("\r\n");
  // Not every mail program knows the signs that hold a direction; who writes from left to right needs none.
  return directionOf(language) === "ltr" ? text.replace(/[\u2066-\u2069]/g, "") : text;
}
