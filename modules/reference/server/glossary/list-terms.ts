import type { RouteAnswer } from "#platform/http/contract";
import type { Language } from "#platform/i18n/contract";
import { type glossaryRoute, type Term, termId } from "#reference/contract";

function inLanguage({ term, definition, category, acronym, texts }: Term, language: Language) {
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
export function listTerms(
  terms: readonly Term[],
  language: Language,
): RouteAnswer<typeof glossaryRoute> {
  const { compare } = new Intl.Collator(language);
  const shown = terms.map((term) => inLanguage(term, language));
  return { terms: shown.sort((a, b) => compare(a.name, b.name)) };
}
