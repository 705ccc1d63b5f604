import { useTranslation } from "react-i18next";
import { type Picture, PictureView } from "#reference/contract";
import { Caption } from "#ui";
import { TakePicture } from "../../../pictures/take-picture.tsx";
import type { FormRow } from "../field-form.ts";
import classes from "../form.module.css";
import { PictureInput } from "./picture-input.tsx";

interface PicturesInputProps {
  readonly id: string;
  readonly pictures: readonly FormRow[];
  readonly onChange: (pictures: readonly FormRow[]) => void;
}

/** Photographs in the standard views, each with the places of marks on it. */
export function PicturesInput({ id, pictures, onChange }: PicturesInputProps) {
  const { t } = useTranslation();
  const all = pictures as unknown as readonly Picture[];
  const write = (changed: readonly Picture[]) => onChange(changed);
  const missing = PictureView.options.find((view) => !all.some((one) => one.view === view));
  return (
    <div id={id} tabIndex={-1} className={classes.rows}>
      <Caption>{t("reference.picture.hint")}</Caption>
      {all.map((picture, at) => (
        <PictureInput
          key={picture.file}
          number={at + 1}
          picture={picture}
          onChange={(changes) =>
            write(all.map((one) => (one.file === picture.file ? { ...one, ...changes } : one)))
          }
          onRemove={() => write(all.filter(({ file }) => file !== picture.file))}
        />
      ))}
      <TakePicture
        onTaken={(file) => write([...all, { file, view: missing ?? "other", marks: [] }])}
      />
    </div>
  );
}
