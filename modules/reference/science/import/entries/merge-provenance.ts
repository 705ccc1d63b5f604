import {
  type Article,
  ArticleField,
  type LegalClass,
  type Provenance,
  type Variant,
} from "#reference/contract";
import {
  isKnown,
  isListField,
  type ListField,
  lesserState,
  provenanceOf,
  rowProvenanceOf,
  rowsOf,
  type SourcedRow,
  sameValue,
  withRows,
} from "../../article/index.ts";
import { measuresKey } from "./variants.ts";

/** What is stated, by a table or by an entry that is merged, and which of its variants became which. */
export interface Stating {
  readonly stated: Article;
  readonly numbers: ReadonlyMap<number, number | undefined>;
  /** Whether it is an edition of a table, which stands for what earlier editions of it said. */
  readonly isEdition: boolean;
}

/**
 * The sources of a merged article: what is new in it has the source it is stated with. A table stands for what it says and nobody verified: what it
 * changed, and what an earlier edition of it said and it says again. All else keeps its source, row by
 * row in lists. Where the article as a whole is of that table, its provenance is the newer edition's.
 */
export function withProvenance(standing: Article, next: Article, stating: Stating): Article {
  const { provenance } = stating.stated;
  const isWhole = stating.isEdition && standing.provenance.source === provenance.source;
  const start: Article = {
    ...next,
    provenance: isWhole ? provenance : standing.provenance,
    fieldProvenance: {},
  };
  return ArticleField.options.reduce((article, field) => {
    if (!isListField(field)) return withFieldSource(article, standing, stating, field);
    const rows = rowsOf(next, field).map((row) => sourceRow(standing, stating, field, row));
    if (rows.length === 0) return keepEmpty(article, standing, field);
    const before = standing.fieldProvenance[field] ?? standing.provenance;
    return withRows(article, field, rows, isEarlier(before, stating) ? provenance : before);
  }, start);
}

function withFieldSource(
  article: Article,
  standing: Article,
  stating: Stating,
  field: ArticleField,
): Article {
  const { stated } = stating;
  if (!isKnown(article, field)) return keepEmpty(article, standing, field);
  const before = provenanceOf(standing, field);
  const isSaid = sameValue(stated[field], article[field]);
  const isNew = !sameValue(standing[field], article[field]);
  const isSource = isNew || (isSaid && isEarlier(before, stating));
  const source = isSource ? (provenanceOf(stated, field) ?? stated.provenance) : before;
  if (source === undefined || sameValue(source, article.provenance)) return article;
  return { ...article, fieldProvenance: { ...article.fieldProvenance, [field]: source } };
}

/** That nothing is known has a source of its own where somebody looked it up. */
function keepEmpty(article: Article, standing: Article, field: ArticleField): Article {
  const known = standing.fieldProvenance[field];
  if (known === undefined) return article;
  return { ...article, fieldProvenance: { ...article.fieldProvenance, [field]: known } };
}

/** Whether a statement is an earlier edition's of the same table, and nobody verified it since. */
function isEarlier(before: Provenance | undefined, { stated, isEdition }: Stating): boolean {
  const isOfTable = isEdition && before?.source === stated.provenance.source;
  return isOfTable && before.state !== "verified";
}

function sourceRow(
  standing: Article,
  stating: Stating,
  field: ListField,
  row: unknown,
): SourcedRow {
  const { provenance } = stating.stated;
  const isKept = rowsOf(standing, field).some((one) => sameValue(one, row));
  if (!isKept) return { row, provenance: sourceOfNew(standing, stating, field, row) };
  const before = rowProvenanceOf(standing, field, row);
  const isRenewed = isEarlier(before, stating) && isStated(stating, field, row);
  return { row, provenance: isRenewed ? provenance : (before ?? provenance) };
}

function isStated({ stated, numbers }: Stating, field: ListField, row: unknown): boolean {
  if (field !== "variants") return rowsOf(stated, field).some((one) => sameValue(one, row));
  const { number, ...measures } = row as Variant;
  return stated.variants.some(
    (one) =>
      numbers.get(one.number) === number && measuresKey(one) === measuresKey({ ...measures }),
  );
}

/** A variant that was completed is from both; one that was the article itself from where that was. */
function sourceOfNew(
  standing: Article,
  { stated, numbers }: Stating,
  field: ListField,
  row: unknown,
): Provenance {
  const said = rowProvenanceOf(stated, field, row) ?? stated.provenance;
  if (field === "legalClasses") return sourceOfClass(standing, said, row);
  if (field !== "variants") return said;
  const { number } = row as Variant;
  const provenance = sourceOfVariant(stated, numbers, number);
  const old = standing.variants.find((one) => one.number === number);
  if (old !== undefined) {
    return bothSources(rowProvenanceOf(standing, field, old) ?? provenance, provenance);
  }
  const says = stated.variants.length > 0 ? stated.variants : [stated];
  const key = measuresKey(row as Variant);
  if (says.some((one) => measuresKey(one) === key)) return provenance;
  const whole = provenanceOf(standing, "calibres") ?? standing.provenance;
  return key === measuresKey(standing) ? whole : bothSources(whole, provenance);
}

/** Where the variant that got this number is stated: as a row, or as the article itself. */
function sourceOfVariant(stated: Article, numbers: Stating["numbers"], number: number): Provenance {
  const row = stated.variants.find((one) => numbers.get(one.number) === number);
  const source = row ? rowProvenanceOf(stated, "variants", row) : provenanceOf(stated, "calibres");
  return source ?? stated.provenance;
}

/** That a class ended is said by the edition that says otherwise; whose class it was is in its own source. */
function sourceOfClass(standing: Article, provenance: Provenance, row: unknown): Provenance {
  const { to: _, ...ended } = row as LegalClass;
  const before = standing.legalClasses.find((one) => sameValue(one, ended));
  if (before === undefined) return provenance;
  const source = rowProvenanceOf(standing, "legalClasses", before) ?? provenance;
  return bothSources(source, provenance);
}

function bothSources(before: Provenance, after: Provenance): Provenance {
  if (before.source === after.source) return after;
  const said = before.source.split("; ");
  const source = (said.includes(after.source) ? said : [...said, after.source]).join("; ");
  return { source: source.slice(0, 400), state: lesserState(before.state, after.state) };
}
