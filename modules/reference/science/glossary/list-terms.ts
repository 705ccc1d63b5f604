import { type ExplainedTerm, type Term, termId } from "#reference/contract";

/** A language that a term may have a text in. */
type TermLanguage = keyof Term["texts"];

function inLanguage(
  { term, definition, category, acronym, texts }: Term,
  language: TermLanguage,
): ExplainedTerm {
  const text = texts[language] ?? { name: term, definition };
  return {
    id: termId(term),
    name: text.name,
    definition: text.definition,
    category,
    ...(acronym === undefined ? {} : { acronym }),
  };
}

/** The glossary in one language, in its alphabet's order; a term without translation stays English. */
export function listTerms(terms: readonly Term[], language: TermLanguage): ExplainedTerm[] {
  const { compare } = new Intl.Collator(language);
  const shown = terms.map((term) => inLanguage(term, language));
  return shown.sort((a, b) => compare(a.name, b.name));
}
