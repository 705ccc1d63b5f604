import { useTranslation } from "react-i18next";
import { type Photograph, PictureView } from "#reference/contract";
import { PlacesOnPicture } from "#reference/web";
import { Button, ChoiceField, type FormFault } from "#ui";
import { useCodes } from "../use-codes.ts";
import classes from "./photos.module.css";
import { PlacedMarkFields } from "./placed-mark-fields.tsx";
import type { PlacedMark } from "./placed-marks.ts";

interface PhotoFieldsProps {
  readonly number: number;
  readonly photo: Photograph;
  readonly src: string;
  readonly faults: readonly FormFault[];
  readonly marks: readonly PlacedMark[];
  readonly onMarks: (marks: readonly PlacedMark[]) => void;
  readonly onView: (view: PictureView | undefined) => void;
  readonly onRemove: () => void;
}

/** One photograph: tapped where a mark is, and below it what stands at each place. */
export function PhotoFields(props: PhotoFieldsProps) {
  const { number, photo, src, faults, marks, onMarks, onView, onRemove } = props;
  const { t } = useTranslation();
  const codes = useCodes();
  const legend = t("reference.picture.number", { number });
  const change = (at: number, changed: PlacedMark) =>
    onMarks(marks.map((mark, other) => (other === at ? changed : mark)));
  return (
    <fieldset className={classes.photo}>
      <legend>{legend}</legend>
      <PlacesOnPicture
        src={src}
        number={number}
        places={marks.map(({ spot }) => spot)}
        onAdd={(place) => onMarks([...marks, { text: "", spot: { photo: photo.file, ...place } }])}
        onMove={(at, place) => {
          const mark = marks[at];
          if (mark) change(at, { ...mark, spot: { ...mark.spot, ...place } });
        }}
      />
      <ChoiceField
        label={t("reference.column.view")}
        options={codes("reference.view", PictureView.options)}
        none={t("records.field.unknown")}
        value={photo.view ?? ""}
        onChange={(view) => onView(view === "" ? undefined : view)}
      />
      {marks.map((mark, at) => (
        <PlacedMarkFields
          key={`${at} of ${marks.length}`}
          number={at + 1}
          mark={mark}
          faults={faults}
          onChange={(changed) => change(at, changed)}
          onRemove={() => onMarks(marks.filter((_, other) => other !== at))}
        />
      ))}
      <div>
        <Button kind="text" onClick={onRemove}>
          {t("reference.form.remove", { what: legend })}
        </Button>
      </div>
    </fieldset>
  );
}
