import { useTranslation } from "react-i18next";
import { EventKind, type EventTime, type RecordEvent, RecordType } from "#records/contract";
import { ChoiceField, RadioField, TextField } from "#ui";
import { useCodes } from "../use-codes.ts";
import { EventDetailFields } from "./detail/event-detail-fields.tsx";
import { type SectionProps, textOf } from "./section-props.ts";
import { useCountries } from "./use-countries.ts";

/** The event of a record, and of what kind it makes the record. */
export function EventFields({ content, onChange }: SectionProps) {
  const { t } = useTranslation();
  const codes = useCodes();
  const { event, type } = content;
  return (
    <>
      <ChoiceField
        label={t("records.field.type")}
        options={codes("records.type", RecordType.options)}
        value={type}
        onChange={(chosen) => chosen && onChange(asType(content, chosen))}
      />
      <HappenedFields
        event={event}
        onChange={(changed) => onChange({ ...content, event: changed })}
      />
      <EventDetailFields
        event={event}
        onChange={(changed) => onChange({ ...content, event: changed })}
      />
    </>
  );
}

export interface HappenedFieldsProps {
  readonly event: RecordEvent;
  readonly onChange: (event: RecordEvent) => void;
  /** Nothing is needed here: no field says of itself that it is not. */
  readonly isDraft?: boolean;
}

/** What happened to the firearm, when and where. */
export function HappenedFields({ event, onChange, isDraft = false }: HappenedFieldsProps) {
  const { t } = useTranslation();
  const codes = useCodes();
  const change = (changes: Partial<RecordEvent>) => onChange({ ...event, ...changes });
  return (
    <>
      <ChoiceField
        label={t("records.field.what")}
        optional={!isDraft}
        options={codes("records.what", EventKind.options)}
        none={t("records.field.unknown")}
        value={event.what ?? ""}
        onChange={(what) => change({ what: what === "" ? undefined : what })}
      />
      <TimeField when={event.when} onChange={(when) => change({ when })} />
      <PlaceFields where={event.where} isDraft={isDraft} onChange={(where) => change({ where })} />
      <TextField
        id="case-reference"
        label={t("records.field.caseReference")}
        hint={t("records.form.caseHint")}
        dir="auto"
        autoComplete="off"
        maxLength={120}
        value={event.caseReference ?? ""}
        onChange={(text) => change({ caseReference: textOf(text) })}
      />
    </>
  );
}

/** Only a recovered firearm was seized. */
function asType(content: SectionProps["content"], type: RecordType): SectionProps["content"] {
  return { ...content, type, seizure: type === "recovered" ? content.seizure : undefined };
}

interface TimeFieldProps {
  when: EventTime | undefined;
  onChange: (when: EventTime) => void;
}

const precisions = ["day", "between", "unknown"] as const;

function TimeField({ when, onChange }: TimeFieldProps) {
  const { t } = useTranslation();
  const codes = useCodes();
  return (
    <>
      <RadioField
        id="when"
        legend={t("records.field.when")}
        options={codes("records.precision", precisions)}
        value={when?.precision ?? ""}
        onChange={(precision) => onChange(emptyTime(precision))}
      />
      {when?.precision === "day" && (
        <DayField
          label={t("records.when.day")}
          value={when.day}
          onChange={(day) => onChange({ ...when, day })}
        />
      )}
      {when?.precision === "between" && (
        <>
          <DayField
            label={t("records.when.from")}
            value={when.from}
            onChange={(from) => onChange({ ...when, from })}
          />
          <DayField
            label={t("records.when.to")}
            value={when.to}
            onChange={(to) => onChange({ ...when, to })}
          />
        </>
      )}
    </>
  );
}

function emptyTime(precision: EventTime["precision"]): EventTime {
  switch (precision) {
    case "day":
      return { precision, day: "" };
    case "between":
      return { precision, from: "", to: "" };
    case "unknown":
      return { precision };
  }
}

interface DayFieldProps {
  label: string;
  value: string;
  onChange: (day: string) => void;
}

function DayField(props: DayFieldProps) {
  return <TextField {...props} type="date" required />;
}

interface PlaceFieldsProps {
  where: RecordEvent["where"];
  isDraft: boolean;
  onChange: (where: RecordEvent["where"]) => void;
}

function PlaceFields({ where, isDraft, onChange }: PlaceFieldsProps) {
  const { t } = useTranslation();
  const countries = useCountries();
  return (
    <>
      <ChoiceField
        id="where"
        label={t("records.field.where")}
        options={countries}
        none={t("records.form.choose")}
        value={where?.country ?? ""}
        onChange={(country) => onChange(country === "" ? undefined : { ...where, country })}
      />
      {where && (
        <TextField
          label={t("records.field.place")}
          hint={t("records.form.placeHint")}
          optional={!isDraft}
          dir="auto"
          autoComplete="off"
          maxLength={120}
          value={where.place ?? ""}
          onChange={(text) => onChange({ ...where, place: textOf(text) })}
        />
      )}
    </>
  );
}
