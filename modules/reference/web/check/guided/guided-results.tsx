import { useState } from "react";
import { useTranslation } from "react-i18next";
import { checkPage } from "#reference/contract";
import { CoverageLine, PageLink, Settled, Stack, useFormat } from "#ui";
import type { CheckAnswer } from "../check-answer.ts";
import { type CheckDraft, type CheckEvent, isEmpty } from "../check-draft.ts";
import { CandidateList } from "../likely/candidate-list.tsx";
import { ComparePicker } from "../likely/compare-picker.tsx";
import classes from "./guided.module.css";

interface GuidedResultsProps {
  draft: CheckDraft;
  answer: CheckAnswer;
  act: (event: CheckEvent) => void;
}

const leastProbability = 0.001;
/** Beside the question on a desk; folded below it on a phone. */
const desk = "(width >= 50em)";

/** How many firearms remain, and which: at hand at any time. */
export function GuidedResults({ draft, answer, act }: GuidedResultsProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const [isOpen] = useState(() => matchMedia(desk).matches);
  const { identification } = answer;
  const { remaining, entriesSearched, notInTable } = identification;
  const share = Math.min(1, Math.log(remaining) / Math.log(Math.max(2, entriesSearched)));
  const worth = identification.candidates.filter(
    ({ probability }) => probability >= leastProbability,
  );
  return (
    <details open={isOpen} className={classes.results}>
      <summary>
        <span role="status">
          {t("reference.guide.remaining", { count: Math.max(1, Math.round(remaining)) })}
        </span>
        <span className={classes.track} aria-hidden="true">
          <span style={{ inlineSize: `${Math.round(100 * (1 - share))}%` }} />
        </span>
      </summary>
      <Stack>
        {draft.chosen !== undefined && (
          <Settled>
            {t("reference.check.chosen")}.{" "}
            <PageLink href={checkPage}>{t("reference.guide.goOn")}</PageLink>
          </Settled>
        )}
        {!isEmpty(draft) && (
          <>
            <CandidateList draft={draft} answer={answer} candidates={worth} act={act} />
            <ComparePicker answer={answer} />
          </>
        )}
        <CoverageLine
          missing={t("reference.check.notInTable", { share: format.percent(notInTable) })}
        >
          {t("reference.check.searched", { count: entriesSearched })}{" "}
          {t("reference.check.lead.caution")}
        </CoverageLine>
      </Stack>
    </details>
  );
}
