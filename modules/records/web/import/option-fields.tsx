import { useTranslation } from "react-i18next";
import {
  DayOrder,
  LegalGround,
  type RecordImportDetail,
  type RecordMapping,
  RecordType,
} from "#records/contract";
import { ChoiceField, Panel, RadioField, Stack, TextField, TickField } from "#ui";
import { useCodes } from "../use-codes.ts";

interface OptionFieldsProps {
  detail: RecordImportDetail;
  mapping: RecordMapping;
  onChange: (mapping: RecordMapping) => void;
}

type WhenEmpty = RecordMapping["whenEmpty"];

/** What holds where a row does not say it, how dates are written, and what becomes of duplicates. */
export function OptionFields({ detail, mapping, onChange }: OptionFieldsProps) {
  const { t } = useTranslation();
  const codes = useCodes();
  const { whenEmpty } = mapping;
  const none = t("records.import.whenEmpty.none");
  const assume = <Name extends keyof WhenEmpty>(name: Name, value: WhenEmpty[Name] | "") => {
    const { [name]: _, ...others } = whenEmpty;
    onChange({ ...mapping, whenEmpty: value === "" ? others : { ...others, [name]: value } });
  };
  return (
    <Panel heading={t("records.import.whenEmpty")}>
      <Stack>
        <DayOrderField detail={detail} mapping={mapping} onChange={onChange} />
        <ChoiceField
          label={t("records.import.whenEmpty.recordType")}
          none={none}
          options={codes("records.type", RecordType.options)}
          value={whenEmpty.recordType ?? ""}
          onChange={(type) => assume("recordType", type)}
        />
        <TextField
          label={t("records.import.whenEmpty.eventCountry")}
          gun
          optional
          maxLength={2}
          value={whenEmpty.eventCountry ?? ""}
          onChange={(text) => assume("eventCountry", text.toUpperCase())}
        />
        <ChoiceField
          label={t("records.import.whenEmpty.ground")}
          none={none}
          options={codes("records.ground", LegalGround.options)}
          value={whenEmpty.ground ?? ""}
          onChange={(ground) => assume("ground", ground)}
        />
        <TickField
          label={t("records.import.takesDuplicates")}
          checked={mapping.takesDuplicates}
          onChange={(takesDuplicates) => onChange({ ...mapping, takesDuplicates })}
        />
      </Stack>
    </Panel>
  );
}

/** Asked only where every date of the file can be read both ways. */
function DayOrderField({ detail, mapping, onChange }: OptionFieldsProps) {
  const { t } = useTranslation();
  const codes = useCodes();
  const seen = detail.columns.flatMap(({ name, dayOrder }) =>
    ["day", "lastDay"].includes(mapping.columns[name] ?? "") && dayOrder ? [dayOrder] : [],
  );
  if (seen.length === 0 || seen.some((order) => order !== "either")) return null;
  return (
    <RadioField
      id="day-order"
      legend={t("records.import.dayOrder")}
      hint={t("records.import.dayOrder.hint")}
      options={codes("records.import.dayOrder", DayOrder.options)}
      value={mapping.dayOrder ?? ""}
      onChange={(dayOrder) => onChange({ ...mapping, dayOrder })}
    />
  );
}
