import { useState } from "react";
import { useTranslation } from "react-i18next";
import { type RecordView, StrikeReason } from "#records/contract";
import { Button, ChoiceField, ErrorSummary, type FormFault, faultOf, Stack } from "#ui";
import { useCodes } from "../use-codes.ts";
import { useMoveCustody } from "./use-custody.ts";
import type { ViewedCustodyStep } from "./viewed-step.ts";

interface StrikeProps {
  record: RecordView;
  step: ViewedCustodyStep;
}

/** A wrong step is struck with its reason, never overwritten. */
export function StrikeStep(props: StrikeProps) {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  const id = `strike-${props.step.id}`;
  const what = t(`records.custody.step.${props.step.kind}`);
  return (
    <div data-print="never">
      <Button
        kind="text"
        aria-expanded={isOpen}
        aria-controls={id}
        aria-label={`${t("records.custody.strike")}: ${what}`}
        onClick={() => setOpen(!isOpen)}
      >
        {t("records.custody.strike")}
      </Button>
      <div id={id}>{isOpen && <StrikeForm {...props} />}</div>
    </div>
  );
}

function StrikeForm({ record, step }: StrikeProps) {
  const { t } = useTranslation();
  const codes = useCodes();
  const [reason, setReason] = useState<StrikeReason | "">("");
  const [faults, setFaults] = useState<readonly FormFault[]>([]);
  const move = useMoveCustody(record, setFaults);
  const field = `reason-${step.id}`;
  const strike = () =>
    reason === ""
      ? setFaults([{ field, sentence: t("records.custody.strikeMissing") }])
      : move.mutate({ verb: "strike", step: step.id, reason });
  return (
    <Stack gap="small">
      <ErrorSummary faults={faults} />
      <ChoiceField
        id={field}
        label={t("records.custody.strikeWhy")}
        error={faultOf(faults, field)}
        none={t("records.form.choose")}
        options={codes("records.custody.reason", StrikeReason.options)}
        value={reason}
        onChange={setReason}
      />
      <Button kind="grave" busy={move.isPending} onClick={strike}>
        {t("records.custody.strike")}
      </Button>
    </Stack>
  );
}
