import { useTranslation } from "react-i18next";
import { Panel } from "#ui";
import { useArticleWords } from "../article/use-article-words.ts";
import { PictureFigure } from "../pictures/picture-figure.tsx";
import classes from "./entry.module.css";
import type { EntryAnswer } from "./entry-answer.ts";
import { FieldSource } from "./field-source.tsx";

/** Photographs in the standard views, with the places of the marks numbered on them; a phone keeps none. */
export function PicturesPanel({ answer }: { answer: EntryAnswer }) {
  const { t } = useTranslation();
  const words = useArticleWords();
  const { article, photographs: count = 0 } = answer;
  if (count > 0) {
    return (
      <Panel heading={words.field("pictures")}>
        <p>{t("reference.offline.photographs", { count })}</p>
      </Panel>
    );
  }
  if (article.pictures.length === 0) return null;
  return (
    <Panel
      heading={words.field("pictures")}
      aside={<FieldSource article={article} field="pictures" />}
    >
      <div className={classes.pictures}>
        {article.pictures.map((picture) => (
          <PictureFigure key={picture.file} picture={picture}>
            {t(`reference.view.${picture.view}`)}
            {picture.credit && (
              <>
                {" · "}
                <bdi>{picture.credit}</bdi>
              </>
            )}
          </PictureFigure>
        ))}
      </div>
    </Panel>
  );
}
