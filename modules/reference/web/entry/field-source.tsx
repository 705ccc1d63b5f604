import { useTranslation } from "react-i18next";
import type { Article, ArticleField } from "#reference/contract";
import { provenanceOf } from "#reference/science";
import { Unseen } from "#ui";
import { ProvenanceLine } from "../article/provenance-line.tsx";
import { useArticleWords } from "../article/use-article-words.ts";
import classes from "./entry.module.css";

/** Opens where the field stands: its source, date and state. Printed open. */
export function FieldSource({ article, field }: { article: Article; field: ArticleField }) {
  const { t } = useTranslation();
  const words = useArticleWords();
  const provenance = provenanceOf(article, field);
  if (provenance === undefined) return null;
  return (
    <details className={classes.source}>
      <summary data-state={provenance.state}>
        {t(`reference.provenance.short.${provenance.state}`)}
        <Unseen>, {words.field(field)}</Unseen>
      </summary>
      <ProvenanceLine of={provenance} />
    </details>
  );
}
