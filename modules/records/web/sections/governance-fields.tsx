import { useState } from "react";
import { useTranslation } from "react-i18next";
import { ConditionOfUse, Disclosure, Handling } from "#platform/access/contract";
import { type Governance, latestReview } from "#records/contract";
import { FieldGroup, RadioField, TextField, TickField } from "#ui";
import { RecordFieldSign } from "../record-terms.tsx";
import { useCodes } from "../use-codes.ts";
import { type SectionProps, textOf } from "./section-props.ts";

/** How the owner calls the record, who may see it, and when the owner is asked again. */
export function GovernanceFields({ content, onChange }: SectionProps) {
  const { t } = useTranslation();
  const codes = useCodes();
  const { governance } = content;
  const change = (changes: Partial<Governance>) =>
    onChange({ ...content, governance: { ...governance, ...changes } });
  return (
    <>
      <TextField
        label={t("records.field.ownReference")}
        dir="auto"
        autoComplete="off"
        maxLength={120}
        value={governance.ownReference ?? ""}
        onChange={(text) => change({ ownReference: textOf(text) })}
      />
      <RadioField
        legend={t("records.field.handling")}
        hint={<RecordFieldSign field="handling" />}
        options={codes("records.handling", Handling.options)}
        value={governance.handling}
        onChange={(handling) => change({ handling })}
      />
      <RadioField
        legend={t("records.field.disclosure")}
        hint={<RecordFieldSign field="disclosure" />}
        options={codes("records.disclosure", Disclosure.options)}
        value={governance.disclosure}
        onChange={(disclosure) => change({ disclosure })}
      />
      <MembersField
        field="namedMembers"
        members={governance.namedMembers}
        onChange={(namedMembers) => change({ namedMembers })}
      />
      <MembersField
        field="excludedMembers"
        members={governance.excludedMembers}
        onChange={(excludedMembers) => change({ excludedMembers })}
      />
      <ConditionsField
        conditions={governance.conditionsOfUse}
        onChange={(conditionsOfUse) => change({ conditionsOfUse })}
      />
      <TextField
        type="date"
        label={t("records.field.reviewOn")}
        explained={<RecordFieldSign field="reviewOn" />}
        hint={t("records.form.reviewHint")}
        max={latestReview(new Date())}
        value={governance.reviewOn}
        onChange={(reviewOn) => change({ reviewOn })}
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
