import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import {
  type ExplainedInPlace,
  type GuideQuestion,
  termOfField,
  termOfType,
  termsOfFeature,
} from "#reference/contract";
import { Button, Caption, Cluster, Stack } from "#ui";
import { TermLine } from "../../glossary/term-line.tsx";
import type { CheckDraft } from "../check-draft.ts";
import { FeatureAnswers } from "./feature-answers.tsx";
import { FieldAnswers } from "./field-answers.tsx";
import { keyOf, type Subject, subjectOf } from "./guide-question.ts";
import classes from "./guided.module.css";
import type { Guide } from "./use-guide.ts";

interface QuestionScreenProps {
  readonly subject: Subject;
  readonly guide: Guide;
  readonly questions: readonly GuideQuestion[];
  readonly draft: CheckDraft;
}

/** The words a question and its answers use. */
function termsOf({ feature, field }: Subject): readonly ExplainedInPlace[] {
  if (feature !== undefined) return termsOfFeature[feature];
  if (field === "type") return Object.values(termOfType);
  const own = termOfField[field];
  return own === undefined ? [] : [own];
}

/** One question, its answers with drawings, and the ways past it. */
export function QuestionScreen({ subject, guide, questions, draft }: QuestionScreenProps) {
  const { t } = useTranslation();
  const heading = useFocusOnChange(keyOf(subject));
  const name =
    subject.feature === undefined
      ? `reference.guide.field.${subject.field}`
      : `reference.feature.${subject.feature}`;
  return (
    <section
      aria-labelledby="guide-question"
      className={classes.question}
      data-question={keyOf(subject)}
    >
      <h2 id="guide-question" tabIndex={-1} ref={heading} className={classes.heading}>
        {guide.isSecondLook && <>{t("reference.question.again")}: </>}
        {t(name)}
      </h2>
      <Caption>{t(`${name}.how`)}</Caption>
      <TermLine ids={termsOf(subject)} />
      <Stack>
        <Answers subject={subject} guide={guide} questions={questions} draft={draft} />
        <Cluster>
          <Button onClick={guide.cannotTell}>{t("reference.guide.cannotTell")}</Button>
          <Button kind="text" onClick={guide.askElse}>
            {t("reference.guide.askElse")}
          </Button>
          {guide.canGoBack && (
            <Button kind="text" onClick={guide.goBack}>
              {t("reference.guide.back")}
            </Button>
          )}
        </Cluster>
        <Caption>{t("reference.guide.keys")}</Caption>
      </Stack>
    </section>
  );
}

function Answers({ subject, guide, questions, draft }: QuestionScreenProps) {
  const { feature, field } = subject;
  if (feature !== undefined) {
    const given = draft.features.find((one) => one.feature === feature)?.answer;
    return <FeatureAnswers feature={feature} given={given} onAnswer={guide.answer} />;
  }
  const facts: Readonly<Record<string, string | number | undefined>> = draft.facts;
  const proposed = questions.find((question) => keyOf(subjectOf(question)) === keyOf(subject));
  return (
    <FieldAnswers
      key={field}
      field={field}
      given={facts[field]}
      question={proposed}
      onAnswer={guide.answer}
    />
  );
}

/** A new question takes the focus, so that it is read out and its answers come next; the first does not. */
function useFocusOnChange(key: string) {
  const heading = useRef<HTMLHeadingElement>(null);
  const shown = useRef(key);
  useEffect(() => {
    if (shown.current === key) return;
    shown.current = key;
    heading.current?.focus({ preventScroll: true });
    heading.current?.scrollIntoView({ block: "nearest" });
  }, [key]);
  return heading;
}
