import { useTranslation } from "react-i18next";
import { LegalGround } from "#records/contract";
import { useCodes } from "#records/web";
import { DomesticTrace, IntendedUse, type TraceQuestion } from "#tracing/contract";
import { ChoiceField, RadioField, TextArea, TextField } from "#ui";

export interface QuestionFieldsProps {
  readonly question: TraceQuestion;
  readonly onChange: (changes: Partial<TraceQuestion>) => void;
}

/** Why it is asked: facts, ground, what the answer is for, and what was done at home before. */
export function ReasonFields({ question, onChange }: QuestionFieldsProps) {
  const { t } = useTranslation();
  const codes = useCodes();
  const { facts, ground, use, domestic, domesticReference } = question;
  const none = t("records.form.choose");
  return (
    <>
      <ChoiceField
        id="ground"
        label={t("tracing.field.ground")}
        options={codes("records.ground", LegalGround.options)}
        none={none}
        value={ground ?? ""}
        onChange={(chosen) => onChange({ ground: chosen === "" ? undefined : chosen })}
      />
      <TextArea
        id="facts"
        label={t("tracing.field.facts")}
        hint={t("tracing.form.factsHint")}
        dir="auto"
        maxLength={2000}
        value={facts ?? ""}
        onChange={(text) => onChange({ facts: text })}
      />
      <ChoiceField
        id="use"
        label={t("tracing.field.use")}
        hint={t("tracing.form.useHint")}
        options={codes("tracing.use", IntendedUse.options)}
        none={none}
        value={use ?? ""}
        onChange={(chosen) => onChange({ use: chosen === "" ? undefined : chosen })}
      />
      <RadioField
        id="domestic"
        legend={t("tracing.field.domestic")}
        hint={t("tracing.form.domesticHint")}
        options={codes("tracing.domestic", DomesticTrace.options)}
        value={domestic ?? ""}
        onChange={(chosen) => onChange({ domestic: chosen })}
      />
      {domestic !== undefined && domestic !== "not_done" && (
        <TextField
          label={t("tracing.field.domesticReference")}
          hint={t("records.form.caseHint")}
          optional
          dir="auto"
          autoComplete="off"
          maxLength={120}
          value={domesticReference ?? ""}
          onChange={(text) => onChange({ domesticReference: text })}
        />
      )}
    </>
  );
}
