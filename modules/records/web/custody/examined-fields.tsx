import { useTranslation } from "react-i18next";
import { ExaminedStep } from "#records/contract";
import { FieldGroup, TickField } from "#ui";

interface ExaminedProps {
  examined: readonly ExaminedStep[];
  onChange: (examined: ExaminedStep[]) => void;
}

/** What the laboratory has done: it is ticked in the recovery checklist. */
export function ExaminedFields({ examined, onChange }: ExaminedProps) {
  const { t } = useTranslation();
  return (
    <FieldGroup
      id="custody-examined"
      legend={t("records.custody.examined")}
      hint={t("records.custody.examinedHint")}
    >
      {ExaminedStep.options.map((step) => (
        <TickField
          key={step}
          label={t(`records.protocol.step.${step}`)}
          checked={examined.includes(step)}
          onChange={(isDone) =>
            onChange(isDone ? [...examined, step] : examined.filter((one) => one !== step))
          }
        />
      ))}
    </FieldGroup>
  );
}
