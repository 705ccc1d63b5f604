import { useState } from "react";
import { useTranslation } from "react-i18next";
import { listSkipReasons, type SkipReason, type StepMove } from "#records/contract";
import { Button, ChoiceField, ErrorSummary, type FormFault, faultOf, Stack, TextField } from "#ui";
import { useCodes } from "../use-codes.ts";
import classes from "./protocol.module.css";
import type { StepProps, ViewedStep } from "./step-props.ts";
import { useMoveStep } from "./use-protocol.ts";

interface StepFormProps extends StepProps {
  close: () => void;
}

interface PartProps {
  step: ViewedStep;
  faults: readonly FormFault[];
  busy: boolean;
  take: (move: StepMove) => void;
}

/** What the reader may do with a step. */
export function StepForm({ record, step, agencies, close }: StepFormProps) {
  const { t } = useTranslation();
  const [faults, setFaults] = useState<readonly FormFault[]>([]);
  const move = useMoveStep(record, setFaults);
  const take = (body: StepMove) => move.mutate(body, { onSuccess: close });
  const props = { step, faults, take, busy: move.isPending };
  const may = (verb: StepMove["verb"]) => step.verbs.includes(verb);
  return (
    <div className={classes.form}>
      <Stack>
        <ErrorSummary faults={faults} />
        {may("tick") && <TickPart {...props} />}
        {may("skip") && <SkipPart {...props} refuse={setFaults} />}
        {may("reopen") && (
          <Button busy={props.busy} onClick={() => take({ verb: "reopen", step: step.step })}>
            {t("records.protocol.do.reopen")}
          </Button>
        )}
        {may("assign") && <AssignPart {...props} agencies={agencies} />}
      </Stack>
    </div>
  );
}

function TickPart({ step: { step }, busy, take }: PartProps) {
  const { t } = useTranslation();
  const [written, setWritten] = useState("");
  const reference = written.trim();
  return (
    <Stack gap="small">
      <TextField
        id={`${step}-reference`}
        label={t("records.protocol.reference")}
        hint={t("records.protocol.referenceHint")}
        optional
        maxLength={120}
        value={written}
        onChange={setWritten}
      />
      <Button
        busy={busy}
        onClick={() => take({ verb: "tick", step, ...(reference !== "" && { reference }) })}
      >
        {t("records.protocol.do.tick")}
      </Button>
    </Stack>
  );
}

interface SkipProps extends PartProps {
  refuse: (faults: readonly FormFault[]) => void;
}

function SkipPart({ step: { step }, faults, busy, take, refuse }: SkipProps) {
  const { t } = useTranslation();
  const codes = useCodes();
  const [reason, setReason] = useState<SkipReason | "">("");
  const field = `${step}-reason`;
  const skip = () =>
    reason === ""
      ? refuse([{ field, sentence: t("records.protocol.reasonMissing") }])
      : take({ verb: "skip", step, reason });
  return (
    <Stack gap="small">
      <ChoiceField
        id={field}
        label={t("records.protocol.reasonWhy")}
        error={faultOf(faults, field)}
        none={t("records.form.choose")}
        options={codes("records.protocol.reason", listSkipReasons(step))}
        value={reason}
        onChange={setReason}
      />
      <Button busy={busy} onClick={skip}>
        {t("records.protocol.do.skip")}
      </Button>
    </Stack>
  );
}

function AssignPart({ step, agencies, busy, take }: PartProps & Pick<StepProps, "agencies">) {
  const { t } = useTranslation();
  const [agency, setAgency] = useState(step.agency ?? "");
  const options = [...agencies].map(([value, label]) => ({ value, label }));
  return (
    <Stack gap="small">
      <ChoiceField
        id={`${step.step}-agency`}
        label={t("records.protocol.agency")}
        none={t("records.protocol.nobody")}
        options={options}
        value={agency}
        onChange={setAgency}
      />
      <Button
        busy={busy}
        onClick={() => take({ verb: "assign", step: step.step, agency: agency || null })}
      >
        {t("records.protocol.do.assign")}
      </Button>
    </Stack>
  );
}
