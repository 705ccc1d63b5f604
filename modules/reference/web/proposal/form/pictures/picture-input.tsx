import { useTranslation } from "react-i18next";
import { imageAddress } from "#platform/files/contract";
import { longestLine, type Picture, PictureView } from "#reference/contract";
import { Button, ChoiceField, TextField } from "#ui";
import { PlacesOnPicture } from "../../../pictures/places-on-picture.tsx";
import classes from "../form.module.css";
import { PictureMarkInput } from "./picture-mark-input.tsx";

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
        src={imageAddress(file, "full")}
        number={number}
        places={marks}
        onAdd={(place) => onChange({ marks: [...marks, { ...place, kind: "other" }] })}
        onMove={(at, place) =>
          onChange({
            marks: marks.map((one, other) => (other === at ? { ...one, ...place } : one)),
          })
        }
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
