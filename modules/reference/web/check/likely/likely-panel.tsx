import type { UseQueryResult } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { readFailure } from "#platform/http/web";
import { WithLateTexts } from "#platform/i18n/web";
import { comparePage, explainedPage } from "#reference/contract";
import { Answer, Cluster, CoverageLine, PageLink, Panel, Stack, State, useFormat } from "#ui";
import { ToldApart } from "../../compare/told-apart.tsx";
import type { CheckAnswer } from "../check-answer.ts";
import { type CheckDraft, type CheckEvent, isEmpty } from "../check-draft.ts";
import { numberAlone } from "../serials/number-alone.ts";
import { SerialLeads } from "../serials/serial-leads.tsx";
import { CandidateList } from "./candidate-list.tsx";
import { CheckDrawing } from "./check-drawing.tsx";
import { Photos } from "./photos.tsx";
import { QuestionCard } from "./question-card.tsx";

interface LikelyPanelProps {
  draft: CheckDraft;
  asked: UseQueryResult<CheckAnswer>;
  act: (event: CheckEvent) => void;
}

/** Candidates shown; the rest share what is left. */
const shown = 5;
const leastProbability = 0.005;
/** Below this an answer would change nothing worth a look at the gun. */
const leastGainBits = 0.1;

/** Which firearms it may be, how likely each, and the question that would narrow them most. */
export function LikelyPanel({ draft, asked, act }: LikelyPanelProps) {
  const { t } = useTranslation();
  return (
    <Panel heading={t("reference.check.likely")}>
      <Stack>
        {isEmpty(draft) ? (
          <>
            <CheckDrawing draft={draft} leader={undefined} />
            <State sign="empty" title={t("reference.check.empty.title")}>
              {t("reference.check.empty.text")}
            </State>
          </>
        ) : (
          <Answer asked={asked} explain={readFailure}>
            {(answer) => <Candidates draft={draft} answer={answer} act={act} />}
          </Answer>
        )}
        <Photos photos={draft.photos} act={act} />
      </Stack>
    </Panel>
  );
}

function Candidates({
  draft,
  answer,
  act,
}: {
  draft: CheckDraft;
  answer: CheckAnswer;
  act: LikelyPanelProps["act"];
}) {
  const { t } = useTranslation();
  const format = useFormat();
  const { identification } = answer;
  const { question } = identification;
  const entries = new Map(answer.entries.map((entry) => [entry.ref, entry]));
  const worth = identification.candidates
    .slice(0, shown)
    .filter(({ probability }) => probability >= leastProbability);
  const alone = numberAlone(draft, identification.readings);
  const leader = entries.get(draft.chosen ?? worth[0]?.ref ?? "");
  return (
    <Stack>
      <CheckDrawing draft={draft} leader={leader} />
      {worth.length === 0 ? (
        <State sign="nothing_found" title={t("reference.check.noCandidate.title")}>
          {t("reference.check.noCandidate.text")}
        </State>
      ) : (
        <CandidateList draft={draft} answer={answer} candidates={worth} act={act} />
      )}
      {alone !== undefined && (
        <WithLateTexts>
          <SerialLeads serial={alone} />
        </WithLateTexts>
      )}
      <WithLateTexts>
        <ToldApart entries={worth.flatMap(({ ref }) => entries.get(ref) ?? [])} />
      </WithLateTexts>
      <Onward refs={worth.map(({ ref }) => ref)} />
      <CoverageLine
        missing={t("reference.check.notInTable", {
          share: format.percent(identification.notInTable),
        })}
      >
        {t("reference.check.searched", { count: identification.entriesSearched })}{" "}
        {t("reference.check.lead.caution")}
      </CoverageLine>
      {question && question.gainBits >= leastGainBits && (
        <QuestionCard question={question} act={act} />
      )}
    </Stack>
  );
}

/** Ways to look closer: the first two side by side, and the account of the first. */
function Onward({ refs }: { refs: readonly string[] }) {
  const { t } = useTranslation();
  if (refs.length === 0) return null;
  return (
    <Cluster>
      {refs.length > 1 && (
        <PageLink href={comparePage(refs.slice(0, 3))}>
          {t("reference.check.compareFirst", { count: Math.min(3, refs.length) })}
        </PageLink>
      )}
      <PageLink href={explainedPage}>{t("reference.check.explain")}</PageLink>
    </Cluster>
  );
}
