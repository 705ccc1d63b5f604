import { useTranslation } from "react-i18next";
import { faultOf, RadioField, TextField } from "#ui";
import { useCodes } from "../use-codes.ts";
import type { PersonFieldsProps } from "./person-fields-props.ts";

const precisions = ["day", "year", "unknown"] as const;

/** When a person was born, as well as it is known; never guessed. */
export function BirthFields({ id, written, faults, change }: PersonFieldsProps) {
  const { t } = useTranslation();
  const codes = useCodes();
  return (
    <>
      <RadioField
        id={`${id}-birth`}
        legend={t("records.persons.birth")}
        error={faultOf(faults, `${id}-birth`)}
        options={codes("records.persons.birth", precisions)}
        value={written.precision}
        onChange={(precision) => change({ precision })}
      />
      {written.precision === "day" && (
        <TextField
          type="date"
          label={t("records.persons.birthDay")}
          value={written.day}
          onChange={(day) => change({ day })}
        />
      )}
      {written.precision === "year" && (
        <TextField
          label={t("records.persons.birthYear")}
          inputMode="numeric"
          maxLength={4}
          value={written.year}
          onChange={(year) => change({ year })}
        />
      )}
    </>
  );
}
