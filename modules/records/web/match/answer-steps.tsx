import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { MatchStep, MatchView } from "#records/contract";
import { isDoubtful } from "#records/science";
import { Action, Button, Card, type FormFault, faultOf, Stack, TextField } from "#ui";
import { CompareGuns, seenFirearm } from "./compared.tsx";

interface StepProps {
  readonly match: MatchView;
  readonly busy: boolean;
  readonly take: (step: MatchStep) => void;
}

/** What a step needs that may be refused before it is sent. */
export interface RefusableProps extends StepProps {
  readonly faults: readonly FormFault[];
  readonly refuse: (faults: readonly FormFault[]) => void;
}

const answerVerbs = ["confirm", "refute", "leave_open"] as const;
const noteField = "answer-note";

/** The answer of the owner's desk. Where the two firearms contradict each other it is asked once more. */
export function AnswerSteps({ match, busy, take, faults, refuse }: RefusableProps) {
  const { t } = useTranslation();
  const [note, setNote] = useState("");
  const [isDoubted, setDoubted] = useState(false);
  const answers = answerVerbs.filter((verb) => match.verbs.includes(verb));
  if (answers.length === 0) return null;
  const answer = (verb: (typeof answers)[number]) =>
    take({ verb, ...(note.trim() !== "" && { note }) });
  const confirm = () => {
    if (!isDoubted && isInDoubt(match)) return setDoubted(true);
    if (isDoubted && note.trim() === "")
      return refuse([{ field: noteField, sentence: t("records.match.sayWhy") }]);
    answer("confirm");
  };
  return (
    <Stack gap="small">
      {isDoubted && <Doubt match={match} />}
      <TextField
        id={noteField}
        label={t(isDoubted ? "records.match.whySame" : "records.match.answerNote")}
        hint={t(isDoubted ? "records.match.noNames" : "records.match.answerHint")}
        error={faultOf(faults, noteField)}
        maxLength={120}
        value={note}
        onChange={setNote}
      />
      {answers.map((verb) =>
        verb === "confirm" ? (
          <Action key={verb} busy={busy} onClick={confirm}>
            {t(isDoubted ? "records.match.confirmStill" : "records.matchDo.confirm")}
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

function isInDoubt(match: MatchView): boolean {
  const { record } = match;
  return record === null || isDoubtful(seenFirearm(match), record.weapon);
}

/** What speaks against it, beside the answer. */
function Doubt({ match }: { match: MatchView }) {
  const { t } = useTranslation();
  return (
    <Card tone="contradict" heading={t("records.match.doubt")}>
      <Stack gap="small">
        <p role="status">{t("records.match.doubtHelp")}</p>
        {match.record && <CompareGuns seen={seenFirearm(match)} recorded={match.record.weapon} />}
      </Stack>
    </Card>
  );
}

const reopenField = "reopen-note";

/** An answer that was wrong is taken back, with the reason. */
export function ReopenStep({ match: { verbs }, busy, take, faults, refuse }: RefusableProps) {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  const [note, setNote] = useState("");
  if (!verbs.includes("reopen")) return null;
  if (!isOpen)
    return (
      <Button wide onClick={() => setOpen(true)}>
        {t("records.matchDo.reopen")}
      </Button>
    );
  const reopen = () => {
    if (note.trim() === "")
      return refuse([{ field: reopenField, sentence: t("records.match.reopenWhy") }]);
    take({ verb: "reopen", note });
  };
  return (
    <Stack gap="small">
      <TextField
        id={reopenField}
        label={t("records.match.whyReopen")}
        hint={t("records.match.noNames")}
        error={faultOf(faults, reopenField)}
        maxLength={120}
        value={note}
        onChange={setNote}
      />
      <Button wide kind="grave" busy={busy} onClick={reopen}>
        {t("records.matchDo.reopen")}
      </Button>
    </Stack>
  );
}
