import { useState } from "react";
import { useTranslation } from "react-i18next";
import { checkPage } from "#reference/contract";
import { CoverageLine, PageLink, Settled, Stack, useFormat } from "#ui";
import { type CheckDraft, type CheckEvent, isEmpty } from "../check-draft.ts";
import candidateClasses from "../likely/candidate-row.module.css";
import { CandidateRow } from "../likely/candidate-row.tsx";
import { ComparePicker } from "../likely/compare-picker.tsx";
import type { CheckAnswer } from "../likely/likely-panel.tsx";
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
        <CandidateList draft={draft} answer={answer} act={act} />
        {!isEmpty(draft) && <ComparePicker answer={answer} />}
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

function CandidateList({ draft, answer, act }: GuidedResultsProps) {
  const entries = new Map(answer.entries.map((entry) => [entry.ref, entry]));
  if (isEmpty(draft)) return null;
  const worth = answer.identification.candidates.filter(
    ({ probability }) => probability >= leastProbability,
  );
  return (
    <ol className={candidateClasses.list}>
      {worth.map((candidate) => {
        const [entry, ...alike] = candidate.alike.flatMap((ref) => entries.get(ref) ?? []);
        return (
          entry && (
            <CandidateRow
              key={candidate.ref}
              candidate={candidate}
              entry={entry}
              alike={alike}
              isChosen={draft.chosen === candidate.ref}
              onChoose={(ref) => act({ do: "choose", ref })}
            />
          )
        );
      })}
    </ol>
  );
}
