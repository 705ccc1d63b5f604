import { type Article, ArticleField, type EntryState, type Provenance } from "#reference/contract";

/** Whether an article says anything in a field. */
export function isKnown(article: Article, field: ArticleField): boolean {
  const value: unknown = article[field];
  return Array.isArray(value) ? value.length > 0 : value !== undefined;
}

/** Where a field was taken from; undefined where nothing is known and nothing was looked up. */
export function provenanceOf(article: Article, field: ArticleField): Provenance | undefined {
  return (
    article.fieldProvenance[field] ?? (isKnown(article, field) ? article.provenance : undefined)
  );
}

const order: readonly EntryState[] = ["seed", "imported", "verified"];

/** What two statements together are worth. */
export function lesserState(one: EntryState, other: EntryState): EntryState {
  return order.indexOf(one) < order.indexOf(other) ? one : other;
}

/** Every article has a kind; that it is a firearm as sold needs no source. */
const judged = ArticleField.options.filter((field) => field !== "kind");

/** An article is worth what the least of its known fields is worth. */
export function stateOf(article: Article): EntryState {
  const states = judged.flatMap((field) => provenanceOf(article, field)?.state ?? []);
  const least = Math.min(...states.map((state) => order.indexOf(state)));
  return order[least] ?? article.provenance.state;
}
