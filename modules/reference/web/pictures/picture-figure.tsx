import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { imageAddress } from "#platform/files/contract";
import type { Picture } from "#reference/contract";
import { Code } from "#ui";
import classes from "./picture-figure.module.css";
import { PinnedPicture } from "./pinned-picture.tsx";

interface PictureFigureProps {
  readonly picture: Picture;
  readonly size?: "full" | "thumbnail";
  /** Stands below the picture, before what its places are. */
  readonly children?: ReactNode;
}

/** A photograph of an entry with its places numbered on it, and below it what stands at each. */
export function PictureFigure({ picture, size = "full", children }: PictureFigureProps) {
  const { t } = useTranslation();
  const { file, view, marks } = picture;
  return (
    <figure className={classes.figure}>
      <a href={imageAddress(file, "full")} target="_blank" rel="noreferrer">
        <PinnedPicture
          src={imageAddress(file, size)}
          alt={t(`reference.view.${view}`)}
          places={marks}
        />
      </a>
      <figcaption>
        {children}
        {marks.length > 0 && (
          <ol className={classes.marks}>
            {marks.map(({ kind, text }, at) => (
              <li key={`${at}`}>
                {t(`reference.markKind.${kind}`)} {text && <Code>{text}</Code>}
              </li>
            ))}
          </ol>
        )}
      </figcaption>
    </figure>
  );
}
