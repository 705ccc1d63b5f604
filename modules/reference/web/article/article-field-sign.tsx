import { type ArticleField, termOfArticleField } from "#reference/contract";
import { TermSign } from "../glossary/term-sign.tsx";
import { useArticleWords } from "./use-article-words.ts";

/** Explains the name of a field beside it; nothing where the glossary has no such term. */
export function ArticleFieldSign({ field }: { field: ArticleField }) {
  const words = useArticleWords();
  const id = termOfArticleField[field];
  return id === undefined ? null : <TermSign id={id} word={words.field(field)} />;
}
