import * as z from "zod";
import { Language } from "#platform/i18n/contract";
import { type Term, TermCategory, type TermText } from "#reference/contract";
import { optionalText, readRows, refuseDuplicates } from "./read-rows.ts";
import type { Parsed, SeedFault } from "./seed-fault.ts";

const TermRow = z
  .object({
    term: z.string(),
    category: TermCategory,
    definition: z.string(),
    acronym: optionalText,
  })
  .transform(
    ({ acronym, ...term }): Term => ({
      ...term,
      ...(acronym === undefined ? {} : { acronym }),
      texts: {},
    }),
  );

const TextRow = z.object({
  term: z.string(),
  language: Language,
  name: z.string(),
  definition: z.string(),
});

function strayTexts(rows: readonly { term: string }[], known: ReadonlySet<string>): SeedFault[] {
  const stray = rows.filter(({ term }) => !known.has(term));
  const file = "glossary_texts.csv";
  return stray.map(({ term }) => ({ file, row: 0, fault: "unknown_reference", value: term }));
}

/** The glossary with its translations; a translation of no term is a fault. */
export function parseGlossary(glossary: string, translations: string): Parsed<Term> {
  const file = "glossary.csv";
  const terms = refuseDuplicates(file, readRows(file, glossary, TermRow), ({ term }) => term);
  const texts = readRows("glossary_texts.csv", translations, TextRow);
  const byTerm = new Map<string, [Language, TermText][]>();
  for (const { term, language, ...text } of texts.rows) {
    byTerm.set(term, [...(byTerm.get(term) ?? []), [language, text]]);
  }
  const known = new Set(terms.rows.map(({ term }) => term));
  return {
    rows: terms.rows.map((term) => ({
      ...term,
      texts: Object.fromEntries(byTerm.get(term.term) ?? []),
    })),
    faults: [...terms.faults, ...texts.faults, ...strayTexts(texts.rows, known)],
  };
}
