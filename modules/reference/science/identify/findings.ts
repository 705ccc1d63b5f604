import type { Observation } from "#reference/contract";
import { likeliestSerial } from "../marks/one-serial.ts";
import { type ClueTerm, clueTerms } from "./clues/clue-terms.ts";
import { type Clue, readClues } from "./clues/clues.ts";
import { settleReadings } from "./clues/settle-readings.ts";
import { familyLikelihood } from "./family-likelihood.ts";
import { featureRatios } from "./features/feature-ratios.ts";
import { type Leader, leadingRows } from "./leading-rows.ts";
import { scoreRows } from "./score-rows.ts";
import { statedRatios } from "./stated-ratios.ts";
import type { ReferenceIndex } from "./table/reference-index.ts";

/** What an observation says about the table, before it is put into words. */
export interface Findings {
  /** Likeliest rows first; enough of them to weigh questions. */
  leaders: readonly Leader[];
  /** Marks and statements, read in the light of the leaders. */
  clues: readonly Clue[];
  notInTable: number;
}

/** Leaders considered for questions, and for reading marks again. */
const leadersForQuestions = 400;
const leadersForReadings = 40;

/** A serial that stands on several marks speaks for its maker once. */
function onceBySerial(
  index: ReferenceIndex,
  clues: readonly Clue[],
  terms: readonly (readonly ClueTerm[])[],
): (readonly ClueTerm[])[] {
  const met = new Set<string>();
  return clues.map((clue, at) => {
    const serial = likeliestSerial(clue);
    const isRepeated = serial !== undefined && met.has(serial);
    if (serial !== undefined) met.add(serial);
    return isRepeated ? clueTerms(index, clue, false) : (terms[at] ?? []);
  });
}

/** Reads the marks, scores every row, and reads the marks again. */
export function findRows(index: ReferenceIndex, observation: Observation): Findings {
  const clues = readClues(index.lexicon, observation);
  const terms = clues.map((clue) => clueTerms(index, clue));
  const likelihood = familyLikelihood(index, onceBySerial(index, clues, terms));
  const scores = scoreRows(index, likelihood, {
    ...statedRatios(index, observation),
    features: featureRatios(index, observation.features ?? []),
    clues,
  });
  const leaders = leadingRows(scores, leadersForQuestions);
  const first = leaders.slice(0, leadersForReadings);
  const settled = clues.map((clue, at) => settleReadings(index, clue, terms[at] ?? [], first));
  return { leaders, clues: settled, notInTable: scores.notInTable };
}
