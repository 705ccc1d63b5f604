import { useTranslation } from "react-i18next";
import type { SoughtTime } from "#records/contract";
import { FieldGroup, TextField } from "#ui";
import classes from "./search.module.css";

/** As it is being written: a day alone, or the first and the last. */
export interface WrittenDays {
  readonly from: string;
  readonly to: string;
}

export const noDays: WrittenDays = { from: "", to: "" };

/** The days of a question as they are written. */
export function writtenDays(when: SoughtTime | undefined): WrittenDays {
  if (when === undefined) return noDays;
  return when.precision === "day" ? { from: when.day, to: "" } : { from: when.from, to: when.to };
}

/** What is asked for by days that are written; a last day without a first one is left as it is, to be told. */
export function soughtTime({ from, to }: WrittenDays): SoughtTime | undefined {
  if (from === "" && to === "") return undefined;
  return to === "" ? { precision: "day", day: from } : { precision: "between", from, to };
}

interface WhenFieldsProps {
  days: WrittenDays;
  error: string | undefined;
  onChange: (days: WrittenDays) => void;
}

/** When the firearm was lost, stolen or found, as far as it is known. */
export function WhenFields({ days, error, onChange }: WhenFieldsProps) {
  const { t } = useTranslation();
  return (
    <FieldGroup
      id="search-when"
      legend={t("records.field.when")}
      hint={t("records.search.whenHint")}
      error={error}
    >
      <div className={classes.gun}>
        <TextField
          id="search-when"
          type="date"
          label={t("records.search.whenFrom")}
          value={days.from}
          onChange={(from) => onChange({ ...days, from })}
        />
        <TextField
          type="date"
          label={t("records.search.whenTo")}
          value={days.to}
          onChange={(to) => onChange({ ...days, to })}
        />
      </div>
    </FieldGroup>
  );
}
