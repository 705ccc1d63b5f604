import type { ArticleMarking, Picture } from "#reference/contract";
import type { ListField } from "#reference/science";
import { NamedMark } from "../library/named-mark.tsx";
import { PictureFigure } from "../pictures/picture-figure.tsx";
import { useArticleWords } from "./use-article-words.ts";

interface ArticleItemProps {
  readonly field: ListField;
  readonly item: unknown;
}

/** One item of a list of an article: its words, and what is to be seen of it besides. */
export function ArticleItem({ field, item }: ArticleItemProps) {
  const words = useArticleWords();
  return (
    <>
      <div>{words.item(field, item)}</div>
      {field === "markings" && <BorneMark marking={item as ArticleMarking} />}
      {field === "pictures" && <PictureFigure picture={item as Picture} size="thumbnail" />}
    </>
  );
}

function BorneMark({ marking: { mark } }: { marking: ArticleMarking }) {
  return mark === undefined ? null : <NamedMark id={mark} />;
}
