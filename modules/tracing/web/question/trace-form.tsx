import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import { FirearmFields, FirearmMarks, HappenedFields } from "#records/web";
import type { TraceQuestion } from "#tracing/contract";
import { Action, Card, Form, type FormFault, Panel, Stack } from "#ui";
import classes from "../tracing.module.css";
import { HandlingFields } from "./handling-fields.tsx";
import { PhotosFields } from "./photos-fields.tsx";
import { writtenQuestion } from "./question-of.ts";
import { ReasonFields } from "./reason-fields.tsx";

interface TraceFormProps {
  readonly question: TraceQuestion;
  readonly faults: readonly FormFault[];
  readonly busy: boolean;
  readonly onSave: (question: TraceQuestion) => void;
}

/** What is asked about one firearm. Nothing is needed to keep it: what an answer needs is told before it is sent. */
export function TraceForm({ question: stated, faults, busy, onSave }: TraceFormProps) {
  const { t } = useTranslation();
  const [question, setQuestion] = useState(stated);
  const change = (changes: Partial<TraceQuestion>) => setQuestion({ ...question, ...changes });
  return (
    <div className={classes.form}>
      <Form faults={faults} onSubmit={() => onSave(writtenQuestion(question))}>
        <Card tone="maybe" heading={t("tracing.form.noNames")}>
          <p>{t("tracing.form.noNamesHelp")}</p>
        </Card>
        <Section heading={t("tracing.section.firearm")}>
          <FirearmFields
            isDraft
            weapon={question.weapon}
            onChange={(weapon) => change({ weapon })}
          />
          <FirearmMarks weapon={question.weapon} onChange={(weapon) => change({ weapon })} />
          <PhotosFields weapon={question.weapon} onChange={(weapon) => change({ weapon })} />
        </Section>
        <Section heading={t("tracing.section.recovery")}>
          <HappenedFields
            isDraft
            event={question.recovery}
            onChange={(recovery) => change({ recovery })}
          />
        </Section>
        <Section heading={t("tracing.section.reasons")}>
          <ReasonFields question={question} onChange={change} />
        </Section>
        <Section heading={t("tracing.section.handling")}>
          <HandlingFields question={question} onChange={change} />
        </Section>
        <Action type="submit" busy={busy}>
          {t("tracing.form.save")}
        </Action>
      </Form>
    </div>
  );
}

function Section({ heading, children }: { heading: string; children: ReactNode }) {
  return (
    <Panel heading={heading}>
      <Stack>{children}</Stack>
    </Panel>
  );
}
