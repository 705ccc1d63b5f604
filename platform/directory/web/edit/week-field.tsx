import { useTranslation } from "react-i18next";
import { FieldGroup, TextField, useFormat } from "#ui";
import classes from "../directory.module.css";
import type { DraftDay } from "./draft.ts";

interface WeekFieldProps {
  week: readonly DraftDay[];
  error: string | undefined;
  onChange: (week: readonly DraftDay[]) => void;
}

/** The hours of the seven days; a day left empty is closed. */
export function WeekField({ week, error, onChange }: WeekFieldProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const change = (day: number, changes: Partial<DraftDay>) =>
    onChange(week.map((one) => (one.day === day ? { ...one, ...changes } : one)));
  return (
    <FieldGroup
      id="week"
      legend={t("directory.week")}
      hint={t("directory.edit.hint.week")}
      error={error}
    >
      <div className={classes.hours} aria-hidden="true">
        <span />
        <span>{t("directory.edit.opens")}</span>
        <span>{t("directory.edit.closes")}</span>
      </div>
      {week.map(({ day, opens, closes }) => (
        <div key={day} className={classes.hours}>
          <span>{format.weekday(day)}</span>
          <TextField
            {...(day === 1 && { id: "week" })}
            type="time"
            hideLabel
            label={`${format.weekday(day)}: ${t("directory.edit.opens")}`}
            value={opens}
            onChange={(value) => change(day, { opens: value })}
          />
          <TextField
            type="time"
            hideLabel
            label={`${format.weekday(day)}: ${t("directory.edit.closes")}`}
            value={closes}
            onChange={(value) => change(day, { closes: value })}
          />
        </div>
      ))}
    </FieldGroup>
  );
}
