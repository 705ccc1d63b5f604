import { useTranslation } from "react-i18next";
import { Language, localeOf } from "#platform/i18n/contract";
import { ChoiceField, type ChoiceOption, type FormFault, faultOf, TextField } from "#ui";
import classes from "../tracing.module.css";
import type { WrittenLink } from "./written-told.ts";

interface WhenFieldsProps {
  readonly id: string;
  readonly link: WrittenLink;
  readonly faults: readonly FormFault[];
  readonly onChange: (changes: Partial<WrittenLink>) => void;
}

/** A time as well as the records say: the year, perhaps the month, perhaps the day. */
export function WhenFields({ id, link: { year, month, day }, faults, onChange }: WhenFieldsProps) {
  const { t } = useTranslation();
  return (
    <div className={classes.when}>
      <TextField
        id={id}
        label={t("tracing.answer.inYear")}
        error={faultOf(faults, id)}
        dir="ltr"
        inputMode="numeric"
        maxLength={4}
        value={year}
        onChange={(text) => onChange({ year: text })}
      />
      <ChoiceField
        label={t("tracing.answer.month")}
        options={useMonths()}
        none={t("records.field.unknown")}
        value={month}
        onChange={(chosen) => onChange({ month: chosen })}
      />
      <TextField
        label={t("tracing.answer.day")}
        dir="ltr"
        inputMode="numeric"
        maxLength={2}
        value={day}
        onChange={(text) => onChange({ day: text })}
      />
    </div>
  );
}

/** The months by their names, with their numbers as times are written: `03`. */
function useMonths(): ChoiceOption[] {
  const { i18n } = useTranslation();
  const locale = localeOf(Language.parse(i18n.language));
  const names = new Intl.DateTimeFormat(locale, { month: "long", timeZone: "UTC" });
  return Array.from({ length: 12 }, (_, at) => ({
    value: String(at + 1).padStart(2, "0"),
    label: names.format(Date.UTC(2024, at, 1)),
  }));
}
