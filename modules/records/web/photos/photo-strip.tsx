import { useTranslation } from "react-i18next";
import type { PhotoSize } from "#records/contract";
import type { Photograph } from "#reference/contract";
import classes from "./photos.module.css";

export interface PhotoStripProps {
  readonly photos: readonly Photograph[];
  readonly addressOf: (file: string, size: PhotoSize) => string;
  /** Large enough to compare two firearms side by side. */
  readonly isLarge?: boolean;
}

/** Small photographs in a row, each opening the whole one; nothing where there are none. */
export function PhotoStrip({ photos, addressOf, isLarge = false }: PhotoStripProps) {
  const { t } = useTranslation();
  if (photos.length === 0) return null;
  return (
    <ul className={classes.strip} data-large={isLarge || undefined}>
      {photos.map(({ file, view }, at) => (
        <li key={file}>
          <a href={addressOf(file, "full")} target="_blank" rel="noreferrer">
            <img
              src={addressOf(file, isLarge ? "full" : "thumbnail")}
              alt={
                view
                  ? t(`reference.view.${view}`)
                  : t("reference.picture.number", { number: at + 1 })
              }
              loading="lazy"
            />
          </a>
        </li>
      ))}
    </ul>
  );
}
