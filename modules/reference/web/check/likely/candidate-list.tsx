import type { Candidate } from "#reference/contract";
import type { CheckAnswer } from "../check-answer.ts";
import type { CheckDraft, CheckEvent } from "../check-draft.ts";
import classes from "./candidate-row.module.css";
import { CandidateRow } from "./candidate-row.tsx";

interface CandidateListProps {
  draft: CheckDraft;
  answer: CheckAnswer;
  /** Those worth showing, likeliest first. */
  candidates: readonly Candidate[];
  act: (event: CheckEvent) => void;
}

/** Likely firearms under each other, each to be chosen. */
export function CandidateList({ draft, answer, candidates, act }: CandidateListProps) {
  const entries = new Map(answer.entries.map((entry) => [entry.ref, entry]));
  return (
    <ol className={classes.list}>
      {candidates.map((candidate) => {
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
