import { useState } from "react";
import { useTranslation } from "react-i18next";
import { MatchOutcome, type MatchStep, type MatchView } from "#records/contract";
import {
  Action,
  Button,
  Caption,
  ChoiceField,
  ErrorSummary,
  type FormFault,
  faultOf,
  Panel,
  Stack,
  useFormat,
} from "#ui";
import { useCodes } from "../use-codes.ts";
import { AnswerSteps, type RefusableProps, ReopenStep } from "./answer-steps.tsx";
import { useMoveMatch } from "./use-match.ts";

/** What the reader may do with a possible match now, and until when something is due. */
export function MatchSteps({ match }: { match: MatchView }) {
  const { t } = useTranslation();
  const [faults, setFaults] = useState<readonly FormFault[]>([]);
  const move = useMoveMatch(match, setFaults);
  const take = (step: MatchStep) => {
    setFaults([]);
    move.mutate(step);
  };
  const props = { match, take, busy: move.isPending };
  return (
    <div data-print="never">
      <Panel heading={t("records.steps.title")}>
        <Stack>
          <Caption>{t(`records.matchHelp.${match.state}`)}</Caption>
          <DueLine match={match} />
          <ErrorSummary faults={faults} />
          <AnswerSteps {...props} faults={faults} refuse={setFaults} />
          <CloseStep {...props} faults={faults} refuse={setFaults} />
          <ReopenStep {...props} faults={faults} refuse={setFaults} />
          {match.verbs.includes("withdraw") && (
            <Button wide busy={props.busy} onClick={() => take({ verb: "withdraw" })}>
              {t("records.matchDo.withdraw")}
            </Button>
          )}
        </Stack>
      </Panel>
    </div>
  );
}

function DueLine({ match: { dueAt, isOverdue } }: { match: MatchView }) {
  const { t } = useTranslation();
  const format = useFormat();
  if (dueAt === null) return null;
  const date = `\u2068${format.dateTime(dueAt)}\u2069`;
  return (
    <Caption>
      {isOverdue ? t("records.match.overdueSince", { date }) : t("records.match.dueBy", { date })}
    </Caption>
  );
}

function CloseStep({ match: { verbs }, busy, take, faults, refuse }: RefusableProps) {
  const { t } = useTranslation();
  const codes = useCodes();
  const [outcome, setOutcome] = useState<MatchOutcome | "">("");
  if (!verbs.includes("close")) return null;
  const field = "outcome";
  const close = () => {
    if (outcome === "") return refuse([{ field, sentence: t("records.match.chooseOutcome") }]);
    take({ verb: "close", outcome });
  };
  return (
    <Stack gap="small">
      <ChoiceField
        id={field}
        label={t("records.match.outcome")}
        error={faultOf(faults, field)}
        none={t("records.form.choose")}
        options={codes("records.outcome", MatchOutcome.options)}
        value={outcome}
        onChange={setOutcome}
      />
      <Action busy={busy} onClick={close}>
        {t("records.matchDo.close")}
      </Action>
    </Stack>
  );
}
