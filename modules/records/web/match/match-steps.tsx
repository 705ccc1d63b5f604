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
  TextField,
  useFormat,
} from "#ui";
import { useCodes } from "../use-codes.ts";
import { useMoveMatch } from "./use-match.ts";

interface StepProps {
  readonly match: MatchView;
  readonly busy: boolean;
  readonly take: (step: MatchStep) => void;
}

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
          <AnswerSteps {...props} />
          <CloseStep {...props} faults={faults} refuse={setFaults} />
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

function AnswerSteps({ match: { verbs }, busy, take }: StepProps) {
  const { t } = useTranslation();
  const [note, setNote] = useState("");
  const answers = (["confirm", "refute", "leave_open"] as const).filter((verb) =>
    verbs.includes(verb),
  );
  if (answers.length === 0) return null;
  const answer = (verb: (typeof answers)[number]) =>
    take({ verb, ...(note.trim() !== "" && { note }) });
  return (
    <Stack gap="small">
      <TextField
        label={t("records.match.answerNote")}
        hint={t("records.match.answerHint")}
        maxLength={120}
        value={note}
        onChange={setNote}
      />
      {answers.map((verb) =>
        verb === "confirm" ? (
          <Action key={verb} busy={busy} onClick={() => answer(verb)}>
            {t("records.matchDo.confirm")}
          </Action>
        ) : (
          <Button key={verb} wide busy={busy} onClick={() => answer(verb)}>
            {t(`records.matchDo.${verb}`)}
          </Button>
        ),
      )}
    </Stack>
  );
}

interface CloseProps extends StepProps {
  readonly faults: readonly FormFault[];
  readonly refuse: (faults: readonly FormFault[]) => void;
}

function CloseStep({ match: { verbs }, busy, take, faults, refuse }: CloseProps) {
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
