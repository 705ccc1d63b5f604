import { useTranslation } from "react-i18next";
import type { Article, ArticleField } from "#reference/contract";
import { provenanceOf } from "#reference/science";
import { Unseen } from "#ui";
import { ProvenanceLine } from "../article/provenance-line.tsx";
import { useArticleWords } from "../article/use-article-words.ts";
import classes from "./entry.module.css";
import type { EntryAnswer } from "./entry-answer.ts";

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

/** The same for an answer that may come from the phone, which keeps no source of single fields. */
export function AnswerSource({ answer, field }: { answer: EntryAnswer; field: ArticleField }) {
  if (answer.madeHere !== undefined) return null;
  return <FieldSource article={answer.article} field={field} />;
}
