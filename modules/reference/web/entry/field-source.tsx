import { useTranslation } from "react-i18next";
import type { Article, ArticleField, RowProvenance } from "#reference/contract";
import { isListField, provenanceOf, rowsApart, type SourcedRow } from "#reference/science";
import { Unseen } from "#ui";
import { ProvenanceLine } from "../article/provenance-line.tsx";
import { RowSources } from "../article/row-sources.tsx";
import { useArticleWords } from "../article/use-article-words.ts";
import classes from "./entry.module.css";

/** Opens where the field stands: its source, date and state. Printed open. */
export function FieldSource({ article, field }: { article: Article; field: ArticleField }) {
  const { t } = useTranslation();
  const words = useArticleWords();
  const provenance = provenanceOf(article, field);
  if (provenance === undefined) return null;
  const apart = isListField(field) ? rowsApart(article, field) : [];
  const states = new Set(
    [provenance, ...apart.map((one) => one.provenance)].map((one) => one.state),
  );
  return (
    <details className={classes.source}>
      <summary data-state={provenance.state}>
        {[...states].map((state) => t(`reference.provenance.short.${state}`)).join(" · ")}
        <Unseen>, {words.field(field)}</Unseen>
      </summary>
      <ProvenanceLine of={provenance} />
      {isListField(field) && <RowSources field={field} rows={apart.map(asRow)} />}
    </details>
  );
}

function asRow({ row, provenance }: SourcedRow): RowProvenance {
  return { row, ...provenance };
}
