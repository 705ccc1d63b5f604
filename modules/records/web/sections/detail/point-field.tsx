import { useState } from "react";
import { useTranslation } from "react-i18next";
import { type PlacePoint, PointPrecision } from "#records/contract";
import { ChoiceField, TextField } from "#ui";
import { useCodes } from "../../use-codes.ts";
import { readPoint, writePoint } from "./read-point.ts";

interface PointFieldProps {
  point: PlacePoint | undefined;
  onChange: (point: PlacePoint | undefined) => void;
}

/** Where on earth it happened, as one text of two numbers, and how exactly that is known. */
export function PointField({ point, onChange }: PointFieldProps) {
  const { t } = useTranslation();
  const codes = useCodes();
  const [text, setText] = useState(() => writePoint(point));
  const precision = point?.precision ?? "town";
  const isUnread = text.trim() !== "" && point === undefined;
  const write = (written: string) => {
    setText(written);
    onChange(readPoint(written, precision));
  };
  return (
    <>
      <TextField
        label={t("records.field.point")}
        hint={t("records.form.pointHint")}
        error={isUnread ? t("records.form.pointWrong") : undefined}
        optional
        gun
        autoComplete="off"
        maxLength={60}
        value={text}
        onChange={write}
      />
      {point && (
        <ChoiceField
          label={t("records.field.pointPrecision")}
          options={codes("records.pointPrecision", PointPrecision.options)}
          value={precision}
          onChange={(chosen) => chosen && onChange({ ...point, precision: chosen })}
        />
      )}
    </>
  );
}
