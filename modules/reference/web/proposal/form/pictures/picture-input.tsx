import { useTranslation } from "react-i18next";
import { longestLine, type Picture, PictureView } from "#reference/contract";
import { Button, ChoiceField, TextField } from "#ui";
import classes from "../form.module.css";
import { PictureMarkInput } from "./picture-mark-input.tsx";
import { PlacesOnPicture } from "./places-on-picture.tsx";

interface PictureInputProps {
  readonly number: number;
  readonly picture: Picture;
  readonly onChange: (changes: Partial<Picture>) => void;
  readonly onRemove: () => void;
}

/** One photograph: its places, its view, whose it is, and what stands at each place. */
export function PictureInput({ number, picture, onChange, onRemove }: PictureInputProps) {
  const { t } = useTranslation();
  const legend = t("reference.picture.number", { number });
  const { file, view, credit, marks } = picture;
  return (
    <fieldset className={classes.row}>
      <legend>{legend}</legend>
      <PlacesOnPicture
        file={file}
        number={number}
        marks={marks}
        onChange={(placed) => onChange({ marks: placed })}
      />
      <div className={classes.cells}>
        <ChoiceField
          label={t("reference.column.view")}
          options={PictureView.options.map((value) => ({
            value,
            label: t(`reference.view.${value}`),
          }))}
          value={view}
          onChange={(chosen) => chosen && onChange({ view: chosen })}
        />
        <TextField
          label={t("reference.column.credit")}
          optional
          maxLength={longestLine}
          value={credit ?? ""}
          onChange={(text) => onChange({ credit: text === "" ? undefined : text })}
        />
      </div>
      {marks.map((one, at) => (
        <PictureMarkInput
          key={`${at} of ${marks.length}`}
          number={at + 1}
          mark={one}
          onChange={(changed) =>
            onChange({ marks: marks.flatMap((old, place) => (place === at ? changed : old)) })
          }
        />
      ))}
      <Button kind="text" onClick={onRemove}>
        {t("reference.form.remove", { what: legend })}
      </Button>
    </fieldset>
  );
}
