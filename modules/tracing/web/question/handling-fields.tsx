import { useTranslation } from "react-i18next";
import { Urgency } from "#records/contract";
import { useCodes } from "#records/web";
import { TraceCaution } from "#tracing/contract";
import { FieldGroup, RadioField, TextArea, TickField } from "#ui";
import type { QuestionFieldsProps } from "./reason-fields.tsx";

/** How soon an answer is needed, what speaks against a trace, and whether the request may be handed on. */
export function HandlingFields({ question, onChange }: QuestionFieldsProps) {
  const { t } = useTranslation();
  const codes = useCodes();
  const { urgency, urgentBecause, mayPassOn } = question;
  return (
    <>
      <RadioField
        id="urgency"
        legend={t("tracing.field.urgency")}
        hint={t("tracing.form.urgencyHint")}
        options={codes("records.urgency", Urgency.options)}
        value={urgency}
        onChange={(chosen) => onChange({ urgency: chosen })}
      />
      {urgency === "urgent" && (
        <TextArea
          id="urgent-because"
          label={t("tracing.field.urgentBecause")}
          hint={t("tracing.form.urgentHint")}
          dir="auto"
          rows={2}
          maxLength={2000}
          value={urgentBecause ?? ""}
          onChange={(text) => onChange({ urgentBecause: text })}
        />
      )}
      <Cautions question={question} onChange={onChange} />
      <TickField
        id="may-pass-on"
        label={t("tracing.form.mayPassOn")}
        detail={t("tracing.form.mayPassOnHint")}
        checked={mayPassOn}
        onChange={(checked) => onChange({ mayPassOn: checked })}
      />
    </>
  );
}

function Cautions({ question: { cautions }, onChange }: QuestionFieldsProps) {
  const { t } = useTranslation();
  return (
    <FieldGroup
      id="cautions"
      legend={t("tracing.field.cautions")}
      hint={t("tracing.form.cautionsHint")}
    >
      {TraceCaution.options.map((caution) => (
        <TickField
          key={caution}
          id={`caution-${caution}`}
          label={t(`tracing.caution.${caution}`)}
          checked={cautions.includes(caution)}
          onChange={(isSo) => {
            const others = cautions.filter((one) => one !== caution);
            onChange({ cautions: isSo ? [...others, caution] : others });
          }}
        />
      ))}
    </FieldGroup>
  );
}
