import { useTranslation } from "react-i18next";
import { imageAddress } from "#platform/files/contract";
import type { Article, Picture } from "#reference/contract";
import { Code, Panel } from "#ui";
import { useArticleWords } from "../article/use-article-words.ts";
import classes from "./entry.module.css";
import { FieldSource } from "./field-source.tsx";

/** Photographs in the standard views, with the places of the marks numbered on them. */
export function PicturesPanel({ article }: { article: Article }) {
  const words = useArticleWords();
  if (article.pictures.length === 0) return null;
  return (
    <Panel
      heading={words.field("pictures")}
      aside={<FieldSource article={article} field="pictures" />}
    >
      <div className={classes.pictures}>
        {article.pictures.map((picture) => (
          <PictureFigure key={picture.file} picture={picture} />
        ))}
      </div>
    </Panel>
  );
}

function PictureFigure({ picture: { file, view, credit, marks } }: { picture: Picture }) {
  const { t } = useTranslation();
  return (
    <figure className={classes.figure}>
      <a href={imageAddress(file, "full")} target="_blank" rel="noreferrer">
        <svg
          viewBox="0 0 400 300"
          className={classes.photo}
          role="img"
          aria-label={t(`reference.view.${view}`)}
        >
          <image
            href={imageAddress(file, "full")}
            width="400"
            height="300"
            preserveAspectRatio="none"
          />
          {marks.map(({ x, y }, at) => (
            <g key={`${x} ${y}`} transform={`translate(${x * 400} ${y * 300})`}>
              <circle r="11" className={classes.pin} />
              <text className={classes.pinNumber} textAnchor="middle" dominantBaseline="central">
                {at + 1}
              </text>
            </g>
          ))}
        </svg>
      </a>
      <figcaption>
        {t(`reference.view.${view}`)}
        {credit && (
          <>
            {" · "}
            <bdi>{credit}</bdi>
          </>
        )}
        {marks.length > 0 && (
          <ol className={classes.marks}>
            {marks.map(({ x, y, kind, text }) => (
              <li key={`${x} ${y}`}>
                {t(`reference.markKind.${kind}`)} {text && <Code>{text}</Code>}
              </li>
            ))}
          </ol>
        )}
      </figcaption>
    </figure>
  );
}
