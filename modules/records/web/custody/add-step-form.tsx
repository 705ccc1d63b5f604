import { useState } from "react";
import { useTranslation } from "react-i18next";
import { CustodyStepKind, dayOf, type RecordView } from "#records/contract";
import { Action, Caption, ChoiceField, Form, type FormFault, faultOf, TextField } from "#ui";
import { useCodes } from "../use-codes.ts";
import { DayOrUnknown } from "./day-or-unknown.tsx";
import { ExaminedFields } from "./examined-fields.tsx";
import { emptyStep, statedOf, type WrittenStep } from "./step-as-written.ts";
import { useMoveCustody } from "./use-custody.ts";

/** One more step of the chain. */
export function AddStepForm({ record }: { record: RecordView }) {
  const { t, i18n } = useTranslation();
  const codes = useCodes();
  const [step, setStep] = useState<WrittenStep>(emptyStep);
  const [faults, setFaults] = useState<readonly FormFault[]>([]);
  const move = useMoveCustody(record, setFaults);
  const change = (changes: Partial<WrittenStep>) => setStep({ ...step, ...changes });
  const add = () => {
    const stated = statedOf(step, i18n.language);
    if ("missing" in stated)
      setFaults(
        stated.missing.map((field) => ({
          field: `custody-${field}`,
          sentence: t(`records.custody.${field}Missing`),
        })),
      );
    else move.mutate({ verb: "add", step: stated });
  };
  return (
    <Form faults={faults} onSubmit={add}>
      <ChoiceField
        id="custody-what"
        label={t("records.custody.what")}
        error={faultOf(faults, "custody-what")}
        none={t("records.form.choose")}
        options={codes("records.custody.step", CustodyStepKind.options)}
        value={step.kind}
        onChange={(kind) => change({ kind })}
      />
      {step.kind === "destroyed" && <Caption>{t("records.custody.destroyedHint")}</Caption>}
      <DayOrUnknown
        id="custody-day"
        error={faultOf(faults, "custody-day")}
        latest={dayOf(new Date())}
        day={step.on}
        onChange={(on) => change({ on })}
      />
      {step.kind === "from_laboratory" && (
        <ExaminedFields examined={step.examined} onChange={(examined) => change({ examined })} />
      )}
      <StepTexts step={step} onChange={change} />
      <Action type="submit" busy={move.isPending}>
        {t("records.custody.addDo")}
      </Action>
    </Form>
  );
}

interface TextsProps {
  step: WrittenStep;
  onChange: (changes: Partial<WrittenStep>) => void;
}

function StepTexts({ step, onChange }: TextsProps) {
  const { t } = useTranslation();
  const plain = { optional: true, dir: "auto", autoComplete: "off", maxLength: 120 } as const;
  return (
    <>
      <TextField
        {...plain}
        label={t("records.custody.stepPlace")}
        value={step.place}
        onChange={(place) => onChange({ place })}
      />
      <TextField
        {...plain}
        label={t("records.custody.document")}
        value={step.document}
        onChange={(document) => onChange({ document })}
      />
      <TextField
        {...plain}
        label={t("records.custody.remark")}
        hint={t("records.custody.remarkHint")}
        value={step.remark}
        onChange={(remark) => onChange({ remark })}
      />
    </>
  );
}
