import { useMutation } from "@tanstack/react-query";
import { type ChangeEvent, type MouseEvent, useRef } from "react";
import { useTranslation } from "react-i18next";
import { imageAddress, uploadFileRoute } from "#platform/files/contract";
import { readFailure, server } from "#platform/http/web";
import { MarkKind, type Picture, PictureView } from "#reference/contract";
import { Button, Caption, ChoiceField, TextField } from "#ui";
import type { FormRow } from "../field-form.ts";
import classes from "../form.module.css";

interface PicturesInputProps {
  readonly id: string;
  readonly pictures: readonly FormRow[];
  readonly onChange: (pictures: readonly FormRow[]) => void;
}

type Marked = Pick<Picture, "file" | "view" | "credit"> & { readonly marks: Picture["marks"] };

/** Photographs in the standard views; a press on one marks a place. */
export function PicturesInput({ id, pictures, onChange }: PicturesInputProps) {
  const { t } = useTranslation();
  const all = pictures as unknown as readonly Marked[];
  const write = (changed: readonly Marked[]) => onChange(changed);
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

function TakePicture({ onTaken }: { onTaken: (file: string) => void }) {
  const { t } = useTranslation();
  const input = useRef<HTMLInputElement>(null);
  const upload = useMutation({
    mutationFn: (file: File) => server.upload(uploadFileRoute, file),
    onSuccess: ({ id }) => onTaken(id),
  });
  const take = (event: ChangeEvent<HTMLInputElement>) => {
    const file = event.currentTarget.files?.[0];
    if (file) upload.mutate(file);
    event.currentTarget.value = "";
  };
  return (
    <div>
      <input
        ref={input}
        type="file"
        accept="image/*"
        hidden
        onChange={take}
        data-testid="picture"
      />
      <Button busy={upload.isPending} onClick={() => input.current?.click()}>
        {t("reference.picture.add")}
      </Button>
      {upload.error && (
        <p role="alert">
          {readFailure(upload.error).sentence ?? t("reference.check.photo.failed")}
        </p>
      )}
    </div>
  );
}

interface PictureInputProps {
  readonly number: number;
  readonly picture: Marked;
  readonly onChange: (changes: Partial<Marked>) => void;
  readonly onRemove: () => void;
}

function PictureInput({ number, picture, onChange, onRemove }: PictureInputProps) {
  const { t } = useTranslation();
  const legend = t("reference.picture.number", { number });
  const { file, view, credit, marks } = picture;
  const mark = (event: MouseEvent<HTMLButtonElement>) =>
    onChange({ marks: [...marks, { ...placeOf(event), kind: "other" }] });
  return (
    <fieldset className={classes.row}>
      <legend>{legend}</legend>
      <button type="button" className={classes.canvas} onClick={mark}>
        <img src={imageAddress(file, "full")} alt={t("reference.picture.mark", { number })} />
      </button>
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
          value={credit ?? ""}
          onChange={(text) => onChange({ credit: text === "" ? undefined : text })}
        />
      </div>
      {marks.map((one, at) => (
        <MarkInput
          key={`${one.x} ${one.y}`}
          number={at + 1}
          mark={one}
          onChange={(changed) =>
            onChange({
              marks: marks.flatMap((old, index) => (index === at ? (changed ?? []) : old)),
            })
          }
        />
      ))}
      <Button kind="text" onClick={onRemove}>
        {t("reference.form.remove", { what: legend })}
      </Button>
    </fieldset>
  );
}

/** Where on the picture was pressed; by keyboard, the middle. */
function placeOf({ currentTarget, clientX, clientY, detail }: MouseEvent<HTMLButtonElement>) {
  const { left, top, width, height } = currentTarget.getBoundingClientRect();
  if (detail === 0) return { x: 0.5, y: 0.5 };
  const share = (length: number, whole: number) =>
    Math.round(Math.min(1, Math.max(0, length / whole)) * 1000) / 1000;
  return { x: share(clientX - left, width), y: share(clientY - top, height) };
}

type PictureMark = Picture["marks"][number];

interface MarkInputProps {
  readonly number: number;
  readonly mark: PictureMark;
  readonly onChange: (mark: PictureMark | undefined) => void;
}

function MarkInput({ number, mark, onChange }: MarkInputProps) {
  const { t } = useTranslation();
  const label = t("reference.picture.markNumber", { number });
  return (
    <div className={classes.place}>
      <ChoiceField
        label={label}
        options={MarkKind.options.map((value) => ({
          value,
          label: t(`reference.markKind.${value}`),
        }))}
        value={mark.kind}
        onChange={(kind) => kind && onChange({ ...mark, kind })}
      />
      <TextField
        label={`${label}: ${t("reference.column.text")}`}
        gun
        value={mark.text ?? ""}
        onChange={(text) => onChange({ ...mark, text: text === "" ? undefined : text })}
      />
      <Button kind="text" onClick={() => onChange(undefined)}>
        {t("reference.form.remove", { what: label })}
      </Button>
    </div>
  );
}
