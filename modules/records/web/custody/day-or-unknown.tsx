import { useTranslation } from "react-i18next";
import { TextField, TickField } from "#ui";

interface DayProps {
  id: string;
  error: string | undefined;
  /** The last day it can have been. */
  latest: string;
  /** Null where it is said to be unknown. */
  day: string | null;
  onChange: (day: string | null) => void;
}

/** A day, or that it is not known: never guessed, never left open. */
export function DayOrUnknown({ id, error, latest, day, onChange }: DayProps) {
  const { t } = useTranslation();
  return (
    <>
      {day !== null && (
        <TextField
          id={id}
          type="date"
          label={t("records.custody.day")}
          error={error}
          max={latest}
          value={day}
          onChange={onChange}
        />
      )}
      <TickField
        label={t("records.custody.dayUnknown")}
        checked={day === null}
        onChange={(isUnknown) => onChange(isUnknown ? null : "")}
      />
    </>
  );
}
