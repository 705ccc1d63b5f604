import { useState } from "react";
import { useTranslation } from "react-i18next";
import { guidedPage, type Question, type FieldValue as Value } from "#reference/contract";
import { Button, Caption, Card, Cluster, PageLink, Stack } from "#ui";
import { FieldValue } from "../../field-value.tsx";
import type { CheckEvent } from "../check-draft.ts";
import { FactField } from "../marks/fact-field.tsx";
import classes from "./question-card.module.css";

const mostAnswers = 6;
const leastProbability = 0.005;

function isLikely({ probability }: Question["answers"][number]): boolean {
  return probability >= leastProbability;
}

/** The question whose answer would narrow the list most, answered by a tap. */
export function QuestionCard({
  question,
  act,
}: {
  question: Question;
  act: (event: CheckEvent) => void;
}) {
  const { t } = useTranslation();
  const { field, again, answers, separates } = question;
  const say = (value: Value | undefined) => act({ do: "say", field, value, again });
  return (
    <Card>
      <p className={classes.heading}>{t("reference.check.question")}</p>
      <p className={classes.question}>
        {again && <>{t("reference.question.again")}: </>}
        {t(`reference.question.${field}`)}
      </p>
      <Stack gap="small">
        <Cluster>
          {answers
            .filter(isLikely)
            .slice(0, mostAnswers)
            .map(({ value }) => (
              <Button key={value} onClick={() => say(value)}>
                <FieldValue field={field} value={value} />
              </Button>
            ))}
          <Button kind="text" onClick={() => act({ do: "cannotTell", field })}>
            {t("reference.check.question.cannotTell")}
          </Button>
        </Cluster>
        <PageLink href={guidedPage}>{t("reference.check.guideByDrawings")}</PageLink>
        <OtherAnswer key={field} question={question} onSay={say} />
        {separates >= 0.05 && (
          <Caption>
            {t("reference.question.separates", { count: Math.round(separates * 10) })}
          </Caption>
        )}
      </Stack>
    </Card>
  );
}

function OtherAnswer({
  question,
  onSay,
}: {
  question: Question;
  onSay: (value: Value | undefined) => void;
}) {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  if (!isOpen) {
    return (
      <div>
        <Button kind="text" onClick={() => setOpen(true)}>
          {t("reference.check.question.other")}
        </Button>
      </div>
    );
  }
  return (
    <FactField
      field={question.field}
      label={t("reference.check.question.answer")}
      value={undefined}
      onSay={onSay}
    />
  );
}
