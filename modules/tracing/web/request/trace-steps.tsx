import { useState } from "react";
import { useTranslation } from "react-i18next";
import { editTracePage, type TraceStep, type TraceView } from "#tracing/contract";
import { Action, Button, Caption, ErrorSummary, type FormFault, PageLink, Panel, Stack } from "#ui";
import { DueLine } from "../said/due-line.tsx";
import { useMoveTrace } from "../use-trace.ts";
import { CloseStep } from "./close-step.tsx";
import { ReturnStep } from "./return-step.tsx";
import type { StepProps } from "./step-props.ts";

/** What the reader may do with the request now, and what it waits for. */
export function TraceSteps({ trace }: { trace: TraceView }) {
  const { t } = useTranslation();
  const { state, verbs, legs, worth } = trace;
  const [faults, setFaults] = useState<readonly FormFault[]>([]);
  const move = useMoveTrace(trace, setFaults);
  const take = (step: TraceStep) => {
    setFaults([]);
    move.mutate(step);
  };
  const props = { trace, take, busy: move.isPending, faults, refuse: setFaults };
  return (
    <div data-print="never">
      <Panel heading={t("records.steps.title")}>
        <Stack>
          <Caption>{t(`tracing.help.${state}`)}</Caption>
          {worth !== null && <p>{t(`tracing.worth.${worth}`)}</p>}
          {legs.map((leg) => (
            <DueLine key={leg.id} leg={leg} />
          ))}
          <ErrorSummary faults={faults} />
          {verbs.includes("submit") && (
            <Action busy={props.busy} onClick={() => take({ verb: "submit" })}>
              {t("tracing.do.submit")}
            </Action>
          )}
          {verbs.includes("modify") && (
            <PageLink href={editTracePage(trace.id)} as="quiet">
              {t("tracing.do.modify")}
            </PageLink>
          )}
          <ReturnStep {...props} />
          <CloseStep {...props} />
          <PlainStep {...props} verb="withdraw" />
          <PlainStep {...props} verb="discard" />
        </Stack>
      </Panel>
    </div>
  );
}

/** A step that ends the request: it is asked once more. */
function PlainStep({ trace, busy, take, verb }: StepProps & { verb: "withdraw" | "discard" }) {
  const { t } = useTranslation();
  const [isAsked, setAsked] = useState(false);
  if (!trace.verbs.includes(verb)) return null;
  if (!isAsked)
    return (
      <Button wide onClick={() => setAsked(true)}>
        {t(`tracing.do.${verb}`)}
      </Button>
    );
  return (
    <Stack gap="small">
      <Caption>{t(`tracing.sure.${verb}`)}</Caption>
      <Button wide kind="grave" busy={busy} onClick={() => take({ verb })}>
        {t(`tracing.do.${verb}`)}
      </Button>
    </Stack>
  );
}
