import type { ExplainedTerm } from "#reference/contract";

/** Terms that begin with one letter. */
export interface LetterGroup {
  readonly letter: string;
  readonly terms: readonly ExplainedTerm[];
}

/** The letter a term is filed under: without accent, in Arabic without the article. */
export function letterOf(name: string): string {
  const bare = name.replace(/^ال/u, "").normalize("NFD");
  return bare.charAt(0).toLocaleUpperCase();
}

/** Terms by first letter, letters in the order of the language. */
export function groupTerms(terms: readonly ExplainedTerm[], language: string): LetterGroup[] {
  const groups = new Map<string, ExplainedTerm[]>();
  for (const term of terms) {
    const letter = letterOf(term.name);
    groups.set(letter, [...(groups.get(letter) ?? []), term]);
  }
  const { compare } = new Intl.Collator(language);
  return [...groups]
    .map(([letter, own]) => ({ letter, terms: own }))
    .sort((a, b) => compare(a.letter, b.letter));
}
