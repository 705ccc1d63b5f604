import { useTranslation } from "react-i18next";
import type { Doubt, FieldValue as Value } from "#reference/contract";
import { Button, Panel, Unseen, Verdict } from "#ui";
import { FieldValue } from "../../field-value.tsx";
import type { CheckDraft } from "../check-draft.ts";
import { answeredSubjects, keyOf, type Subject } from "./guide-question.ts";
import classes from "./guided.module.css";

interface GivenAnswersProps {
  readonly draft: CheckDraft;
  readonly doubts: readonly Doubt[];
  readonly onChange: (subject: Subject) => void;
}

function isDoubted(doubts: readonly Doubt[], { feature, field }: Subject): boolean {
  return doubts.some((doubt) => doubt.feature === feature && doubt.field === field);
}

/** Every answer given, each to be changed; those that do not fit the leading firearms say so. */
export function GivenAnswers({ draft, doubts, onChange }: GivenAnswersProps) {
  const { t } = useTranslation();
  const subjects = answeredSubjects(draft);
  if (subjects.length === 0) return null;
  return (
    <Panel heading={t("reference.guide.answers")}>
      <ul className={classes.given}>
        {subjects.map((subject) => (
          <li key={keyOf(subject)} data-doubted={isDoubted(doubts, subject) || undefined}>
            <span>
              <GivenAnswer draft={draft} subject={subject} />
              {isDoubted(doubts, subject) && (
                <Verdict verdict="suspicious">{t("reference.guide.doubted")}</Verdict>
              )}
            </span>
            <Button kind="text" onClick={() => onChange(subject)}>
              {t("reference.guide.change")}
              <Unseen> {nameOf(subject, t)}</Unseen>
            </Button>
          </li>
        ))}
      </ul>
    </Panel>
  );
}

function nameOf({ feature, field }: Subject, t: (key: string) => string): string {
  return t(feature === undefined ? `reference.field.${field}` : `reference.featureName.${feature}`);
}

function GivenAnswer({ draft, subject }: { draft: CheckDraft; subject: Subject }) {
  const { t } = useTranslation();
  const { feature, field } = subject;
  const name = nameOf(subject, t);
  if (feature !== undefined) {
    const answer = draft.features.find((one) => one.feature === feature)?.answer;
    return (
      <span>
        {name}: {t(`reference.feature.${feature}.${answer}`)}
      </span>
    );
  }
  const facts: Readonly<Record<string, Value | undefined>> = draft.facts;
  return (
    <span>
      {name}: <FieldValue field={field} value={facts[field] ?? ""} />
    </span>
  );
}
