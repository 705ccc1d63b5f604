import { useState } from "react";
import { useTranslation } from "react-i18next";
import { ConditionOfUse, Disclosure, Handling } from "#platform/access/contract";
import { type Governance, latestReview } from "#records/contract";
import { FieldGroup, RadioField, TextField, TickField } from "#ui";
import { RecordFieldSign } from "../../record-terms.tsx";
import { useCodes } from "../../use-codes.ts";
import { AgenciesField } from "./agencies-field.tsx";

type Sharing = Omit<Governance, "ownReference">;

interface SharingFieldsProps {
  sharing: Sharing;
  onChange: (changes: Partial<Sharing>) => void;
}

/** Who may see a record and how it may be used, and when its owner is asked whether to keep it. */
export function SharingFields({ sharing, onChange }: SharingFieldsProps) {
  const { t } = useTranslation();
  const codes = useCodes();
  return (
    <>
      <RadioField
        legend={t("records.field.handling")}
        hint={<RecordFieldSign field="handling" />}
        options={codes("records.handling", Handling.options)}
        value={sharing.handling}
        onChange={(handling) => onChange({ handling })}
      />
      <RadioField
        legend={t("records.field.disclosure")}
        hint={<RecordFieldSign field="disclosure" />}
        options={codes("records.disclosure", Disclosure.options)}
        value={sharing.disclosure}
        onChange={(disclosure) => onChange({ disclosure })}
      />
      <MembersField
        field="namedMembers"
        members={sharing.namedMembers}
        onChange={(namedMembers) => onChange({ namedMembers })}
      />
      <AgenciesField
        agencies={sharing.namedAgencies}
        onChange={(namedAgencies) => onChange({ namedAgencies })}
      />
      <MembersField
        field="excludedMembers"
        members={sharing.excludedMembers}
        onChange={(excludedMembers) => onChange({ excludedMembers })}
      />
      <ConditionsField
        conditions={sharing.conditionsOfUse}
        onChange={(conditionsOfUse) => onChange({ conditionsOfUse })}
      />
      <TextField
        type="date"
        label={t("records.field.reviewOn")}
        explained={<RecordFieldSign field="reviewOn" />}
        hint={t("records.form.reviewHint")}
        max={latestReview(new Date())}
        value={sharing.reviewOn}
        onChange={(reviewOn) => onChange({ reviewOn })}
      />
    </>
  );
}

interface MembersFieldProps {
  field: "namedMembers" | "excludedMembers";
  members: readonly string[];
  onChange: (members: string[]) => void;
}

/** Members by their codes; what is typed stays as typed. */
function MembersField({ field, members, onChange }: MembersFieldProps) {
  const { t } = useTranslation();
  const [text, setText] = useState(members.join(" "));
  const write = (written: string) => {
    setText(written);
    onChange([...new Set(written.toUpperCase().match(/[A-Z]{2,8}/g))]);
  };
  return (
    <TextField
      label={t(`records.field.${field}`)}
      hint={t("records.form.membersHint")}
      optional
      gun
      value={text}
      onChange={write}
    />
  );
}

interface ConditionsFieldProps {
  conditions: readonly ConditionOfUse[];
  onChange: (conditions: ConditionOfUse[]) => void;
}

function ConditionsField({ conditions, onChange }: ConditionsFieldProps) {
  const { t } = useTranslation();
  const others = (condition: ConditionOfUse) => conditions.filter((one) => one !== condition);
  return (
    <FieldGroup
      id="conditions"
      legend={t("records.field.conditions")}
      hint={<RecordFieldSign field="conditions" />}
    >
      {ConditionOfUse.options.map((condition) => (
        <TickField
          key={condition}
          label={t(`records.condition.${condition}`)}
          checked={conditions.includes(condition)}
          onChange={(isTicked) =>
            onChange(isTicked ? [...conditions, condition] : others(condition))
          }
        />
      ))}
    </FieldGroup>
  );
}
