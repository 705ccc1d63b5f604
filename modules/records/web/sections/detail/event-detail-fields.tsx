import { useTranslation } from "react-i18next";
import { CrimeCode, type RecordEvent } from "#records/contract";
import { TextArea } from "#ui";
import { textOf } from "../section-props.ts";
import { CodesField } from "./codes-field.tsx";
import { PointField } from "./point-field.tsx";

interface EventDetailFieldsProps {
  event: RecordEvent;
  onChange: (event: RecordEvent) => void;
}

/** What else is known of what happened: where exactly, how it came to pass, and which offences. */
export function EventDetailFields({ event, onChange }: EventDetailFieldsProps) {
  const { t } = useTranslation();
  const { where, circumstances, crimes = [] } = event;
  return (
    <>
      {where && (
        <PointField
          point={where.point}
          onChange={(point) => onChange({ ...event, where: { ...where, point } })}
        />
      )}
      <TextArea
        label={t("records.field.circumstances")}
        hint={t("records.form.circumstancesHint")}
        optional
        dir="auto"
        rows={3}
        maxLength={500}
        value={circumstances ?? ""}
        onChange={(text) => onChange({ ...event, circumstances: textOf(text) })}
      />
      <CodesField
        id="crimes"
        legend={t("records.field.crimes")}
        prefix="records.crime"
        codes={CrimeCode.options}
        chosen={crimes}
        onChange={(chosen) => onChange({ ...event, crimes: chosen })}
      />
    </>
  );
}
