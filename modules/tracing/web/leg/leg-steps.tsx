import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { LegStep, LegVerb } from "#tracing/contract";
import { Button, ErrorSummary, type FormFault, Stack } from "#ui";
import { AnswerForm } from "../answer/answer-form.tsx";
import { ReportForm } from "../answer/report-form.tsx";
import type { LegStepProps, LegStepsProps } from "./leg-step-props.ts";
import { DeclineStep, QuestionStep, ReplyStep } from "./said-steps.tsx";
import { useMoveLeg } from "./use-leg.ts";

/** What the reader may do with a leg now; one form is open at a time. */
export function LegSteps({ leg, mayPassOn, isMain = false }: LegStepsProps) {
  const { t } = useTranslation();
  const [open, setOpen] = useState<LegVerb>();
  const [faults, setFaults] = useState<readonly FormFault[]>([]);
  const move = useMoveLeg(leg, setFaults, () => setOpen(undefined));
  const { verbs, isOutside } = leg;
  if (verbs.length === 0) return null;
  const take = (step: LegStep) => {
    setFaults([]);
    move.mutate(step);
  };
  const press = (verb: LegVerb) => {
    setFaults([]);
    if (verb === "acknowledge" || verb === "reopen" || verb === "recall") take({ verb });
    else setOpen(verb === open ? undefined : verb);
  };
  const form = { leg, mayPassOn, busy: move.isPending, faults, refuse: setFaults, take };
  return (
    <Stack gap="small">
      {verbs.map((verb) => (
        <Button
          key={verb}
          wide
          kind={isMain && verb === verbs[0] && open === undefined ? "strong" : "quiet"}
          aria-expanded={isForm(verb) ? verb === open : undefined}
          busy={move.isPending && verb !== open}
          onClick={() => press(verb)}
        >
          {t(`tracing.${isOutside && isTold(verb) ? "told" : "legDo"}.${verb}`)}
        </Button>
      ))}
      <ErrorSummary faults={faults} />
      {open !== undefined && verbs.includes(open) && <StepForm {...form} verb={open} />}
    </Stack>
  );
}

function isForm(verb: LegVerb): boolean {
  return verb !== "acknowledge" && verb !== "reopen" && verb !== "recall";
}

/** Of a member that is not connected the asking desk writes down what it was told. */
function isTold(verb: LegVerb): boolean {
  return verb !== "reply" && verb !== "recall";
}

function StepForm({ verb, ...props }: LegStepProps & { verb: LegVerb }) {
  switch (verb) {
    case "report":
      return <ReportForm {...props} />;
    case "question":
      return <QuestionStep {...props} />;
    case "reply":
      return <ReplyStep {...props} />;
    case "answer":
      return <AnswerForm {...props} />;
    case "decline":
      return <DeclineStep {...props} />;
    case "acknowledge":
    case "reopen":
    case "recall":
      return null;
  }
}
