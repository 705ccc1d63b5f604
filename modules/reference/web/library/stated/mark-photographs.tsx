import { useTranslation } from "react-i18next";
import { imageAddress } from "#platform/files/contract";
import type { MarkPicture } from "#reference/contract";
import classes from "../library.module.css";

interface MarkPhotographsProps {
  readonly pictures: readonly MarkPicture[];
  readonly size: "full" | "thumbnail";
}

/** Photographs of a mark, each leading to itself in full. */
export function MarkPhotographs({ pictures, size }: MarkPhotographsProps) {
  const { t } = useTranslation();
  return (
    <div className={classes.photographs}>
      {pictures.map(({ file, credit }, at) => (
        <figure key={file} className={classes.figure}>
          <a href={imageAddress(file, "full")} target="_blank" rel="noreferrer">
            <img
              className={classes.photograph}
              src={imageAddress(file, size)}
              alt={t("reference.picture.number", { number: at + 1 })}
            />
          </a>
          {credit && (
            <figcaption>
              <bdi>{credit}</bdi>
            </figcaption>
          )}
        </figure>
      ))}
    </div>
  );
}
