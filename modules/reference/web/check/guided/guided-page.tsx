import { useTranslation } from "react-i18next";
import { readFailure } from "#platform/http/web";
import { checkPage, explainedPage } from "#reference/contract";
import { Answer, Button, Columns, Page, PageLink, Stack, State } from "#ui";
import { LateOfflineNote } from "../../offline/late-offline-note.tsx";
import type { CheckAnswer } from "../check-answer.ts";
import type { CheckDraft, CheckEvent } from "../check-draft.ts";
import { SafetyCard } from "../next/safety-card.tsx";
import { useCheckDraft, useIdentification } from "../use-check.ts";
import { GivenAnswers } from "./given-answers.tsx";
import { GuidedResults } from "./guided-results.tsx";
import { QuestionScreen } from "./question-screen.tsx";
import { type Guide, useGuide } from "./use-guide.ts";

/** A check for a person who knows nothing of firearms: one question at a time, each answer a drawing. */
export function GuidedPage() {
  const { t } = useTranslation();
  const { draft, act } = useCheckDraft();
  const asked = useIdentification(draft, { evenEmpty: true });
  const guide = useGuide(draft, asked.data?.identification, act);
  return (
    <Page
      title={t("reference.guide.title")}
      lead={t("reference.guide.lead")}
      above={<PageLink href={checkPage}>{t("reference.check.title")}</PageLink>}
      actions={
        <Button kind="text" onClick={() => act({ do: "start", texts: [] })}>
          {t("reference.check.clear")}
        </Button>
      }
    >
      <Stack gap="large">
        <LateOfflineNote madeHere={asked.data?.madeHere} />
        {!draft.isSafe && <SafetyCard onSafe={() => act({ do: "makeSafe" })} />}
        <Answer asked={asked} explain={readFailure}>
          {(answer) => <Guided draft={draft} answer={answer} guide={guide} act={act} />}
        </Answer>
      </Stack>
    </Page>
  );
}

interface GuidedProps {
  draft: CheckDraft;
  answer: CheckAnswer;
  guide: Guide;
  act: (event: CheckEvent) => void;
}

function Guided({ draft, answer, guide, act }: GuidedProps) {
  const { identification } = answer;
  return (
    <Columns kind="even">
      <Stack gap="large">
        {guide.subject === undefined ? (
          <NothingMore isOver={identification.guide.length === 0} guide={guide} />
        ) : (
          <QuestionScreen
            subject={guide.subject}
            guide={guide}
            questions={identification.guide}
            draft={draft}
          />
        )}
        <GivenAnswers
          draft={draft}
          doubts={identification.doubts}
          onChange={(subject) => guide.lookAgain(subject)}
        />
      </Stack>
      <GuidedResults draft={draft} answer={answer} act={act} />
    </Columns>
  );
}

/** The end of the questions; while the next one is awaited, nothing. */
function NothingMore({ isOver, guide }: { isOver: boolean; guide: Guide }) {
  const { t } = useTranslation();
  if (!isOver) return null;
  return (
    <div data-question="over">
      <State sign="empty" title={t("reference.guide.over")}>
        <Stack gap="small">
          <span>{t("reference.guide.over.text")}</span>
          <PageLink href={explainedPage} as="quiet">
            {t("reference.explain.open")}
          </PageLink>
          {guide.canGoBack && (
            <Button kind="text" onClick={guide.goBack}>
              {t("reference.guide.back")}
            </Button>
          )}
        </Stack>
      </State>
    </div>
  );
}
