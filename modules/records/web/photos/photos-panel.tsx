import { useTranslation } from "react-i18next";
import { type RecordView, recordPhoto } from "#records/contract";
import type { Photograph } from "#reference/contract";
import { PinnedPicture } from "#reference/web";
import { Caption, Panel, Serial } from "#ui";
import classes from "./photos.module.css";
import { type PlacedMark, placedMarks } from "./placed-marks.ts";

/** The photographs of a record with the places of its marks on them; nothing where it has none. */
export function PhotosPanel({ record: { id, content } }: { record: RecordView }) {
  const { t } = useTranslation();
  const { photos = [] } = content.weapon;
  if (photos.length === 0) return null;
  const placed = placedMarks(content.weapon);
  return (
    <Panel heading={t("records.section.photos")}>
      <div className={classes.figures}>
        {photos.map((photo, at) => (
          <PhotoFigure
            key={photo.file}
            record={id}
            photo={photo}
            number={at + 1}
            marks={placed.filter(({ spot }) => spot.photo === photo.file)}
          />
        ))}
      </div>
    </Panel>
  );
}

interface PhotoFigureProps {
  record: string;
  photo: Photograph;
  number: number;
  marks: readonly PlacedMark[];
}

function PhotoFigure({ record, photo: { file, view }, number, marks }: PhotoFigureProps) {
  const { t } = useTranslation();
  const name = view ? t(`reference.view.${view}`) : t("reference.picture.number", { number });
  return (
    <figure className={classes.figure}>
      <a href={recordPhoto(record, file, "full")} target="_blank" rel="noreferrer">
        <PinnedPicture
          src={recordPhoto(record, file, "full")}
          alt={name}
          places={marks.map(({ spot }) => spot)}
        />
      </a>
      <figcaption>
        <Caption>{name}</Caption>
        <ol className={classes.marks}>
          {marks.map(({ text, statedKind }, at) => (
            <li key={`${at}`}>
              {statedKind && `${t(`reference.markKind.${statedKind}`)} `}
              <Serial reading={text} size="text" />
            </li>
          ))}
        </ol>
      </figcaption>
    </figure>
  );
}
