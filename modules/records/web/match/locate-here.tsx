import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { RecordStep } from "#records/contract";
import { Action, Button, Caption, Form, type FormFault, faultOf, Stack } from "#ui";
import { findQuestionFaults } from "../search/find-question-faults.ts";
import { NumberRows } from "../search/number-rows.tsx";
import { PurposeField } from "../search/purpose-field.tsx";
import { type AskedNumber, questionOf } from "../search/question-of.ts";
import { askedOf, QuestionFields, type WrittenQuestion } from "./question-fields.tsx";

interface LocateHereProps {
  busy: boolean;
  take: (step: RecordStep) => void;
}

/** Another member's desk has the firearm of a record: its owner compares what was seen on it before it confirms. */
export function LocateHere({ busy, take }: LocateHereProps) {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button wide aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        {t("records.do.locate")}
      </Button>
      {isOpen && <SeenForm busy={busy} take={take} />}
    </>
  );
}

const noNumber: readonly AskedNumber[] = [{ text: "" }];
const nothingSaid: WrittenQuestion = { urgency: "routine", note: "", photos: [] };

function SeenForm({ busy, take }: LocateHereProps) {
  const { t } = useTranslation();
  const [written, setWritten] = useState(noNumber);
  const [purpose, setPurpose] = useState("");
  const [question, setQuestion] = useState(nothingSaid);
  const [faults, setFaults] = useState<readonly FormFault[]>([]);
  const submit = () => {
    const asked = questionOf(written, {}, purpose);
    const found = findQuestionFaults(asked);
    setFaults(found.map((fault) => ({ ...fault, sentence: t(fault.sentence) })));
    const { numbers } = asked;
    const seen = { numbers, purpose: asked.purpose, ...askedOf(question) };
    if (found.length === 0 && !busy) take({ verb: "locate", seen });
  };
  return (
    <Form faults={faults} onSubmit={submit}>
      <Stack gap="small">
        <Caption>{t("records.locate.lead")}</Caption>
        <NumberRows
          numbers={written}
          error={faultOf(faults, "search-numbers")}
          onChange={setWritten}
        />
        <PurposeField
          value={purpose}
          error={faultOf(faults, "search-purpose")}
          onChange={setPurpose}
        />
        <QuestionFields question={question} onChange={setQuestion} />
        <Action type="submit" busy={busy}>
          {t("records.ask.submit")}
        </Action>
      </Stack>
    </Form>
  );
}
