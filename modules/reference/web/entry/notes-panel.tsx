import { useTranslation } from "react-i18next";
import type { Article } from "#reference/contract";
import { Caption, Panel, useFormat } from "#ui";
import { useArticleWords } from "../article/use-article-words.ts";
import classes from "./entry.module.css";
import { FieldSource } from "./field-source.tsx";

/** Free notes, each in the language it was written in; the reader's own language first. */
export function NotesPanel({ article }: { article: Article }) {
  const { i18n } = useTranslation();
  const format = useFormat();
  const words = useArticleWords();
  if (article.notes.length === 0) return null;
  const isOwn = ({ language }: { language: string }) => Number(language === i18n.language);
  const notes = article.notes.toSorted((a, b) => isOwn(b) - isOwn(a));
  return (
    <Panel heading={words.field("notes")} aside={<FieldSource article={article} field="notes" />}>
      {notes.map(({ language, text }) => (
        <div key={`${language} ${text}`} className={classes.note}>
          <Caption>{format.languageName(language)}</Caption>
          <p lang={language} dir="auto">
            {text}
          </p>
        </div>
      ))}
    </Panel>
  );
}
