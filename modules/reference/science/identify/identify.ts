import type {
  Candidate,
  Identification,
  Marking,
  MarkReading,
  Observation,
} from "#reference/contract";
import { noteTails } from "../marks/note-tails.ts";
import { presentReading } from "../marks/present-reading.ts";
import { accountAbsences } from "./absences.ts";
import { accountFor } from "./answer/account.ts";
import { listDoubts } from "./answer/doubts.ts";
import { guideQuestions } from "./answer/guide-questions.ts";
import { ownOwner } from "./answer/own-owner.ts";
import { nextQuestion, splitLeaders } from "./answer/question.ts";
import { remainingOf } from "./answer/remaining.ts";
import { accountMarks } from "./borne-marks.ts";
import type { Clue } from "./clues/clues.ts";
import { listObserved, type ObservedValue } from "./clues/observed-values.ts";
import { accountFeatures } from "./features/account-features.ts";
import { type Findings, findRows } from "./findings.ts";
import type { Leader } from "./leading-rows.ts";
import type { ReferenceIndex } from "./table/reference-index.ts";

export interface IdentifyOptions {
  /** Candidates to return; 10 unless said otherwise. */
  limit?: number;
}

function candidate(
  index: ReferenceIndex,
  { row, probability }: Leader,
  observed: readonly ObservedValue[],
  clues: readonly Clue[],
  { features: seen = [], absent = [] }: Observation,
): Candidate {
  const alike = (index.columns.rows[row] ?? []).flatMap((at) => index.entries[at]?.ref ?? []);
  const fields = accountFor(index, row, observed);
  const features = seen.length > 0 && { features: accountFeatures(index, row, seen) };
  const entry = index.entries[index.columns.rows[row]?.[0] ?? 0];
  const kind = entry?.kind ?? "firearm";
  const absences = absent.length > 0 && { absences: accountAbsences(kind, absent) };
  const marks = entry?.marks !== undefined && { marks: accountMarks(entry, clues) };
  return { ref: alike[0] ?? "", alike, probability, fields, ...features, ...absences, ...marks };
}

function readingsOf(index: ReferenceIndex, { clues, leaders }: Findings): MarkReading[] {
  const marks = clues.filter(({ field }) => field === undefined);
  const choose = ownOwner(index, leaders[0]);
  const readings = marks.map((clue, at) => presentReading(index.lexicon, at, clue, choose));
  return noteTails(readings);
}

/**
 * Ranks the entries of the table by the probability that they are this firearm, given what was seen and
 * said. Every entry is scored. Nothing observed gives the prior. Never throws on any text.
 */
export function identify(
  index: ReferenceIndex,
  observation: Observation,
  { limit = 10 }: IdentifyOptions = {},
): Identification {
  const findings = findRows(index, observation);
  const { leaders, clues, notInTable } = findings;
  const observed = listObserved(observation, clues);
  const splits = splitLeaders(index, leaders);
  const question = nextQuestion(splits, observation, observed);
  const seenFields = new Set(observed.map(({ field }) => field));
  return {
    entriesSearched: index.entries.length,
    readings: readingsOf(index, findings),
    candidates: leaders
      .slice(0, limit)
      .map((one) => candidate(index, one, observed, clues, observation)),
    notInTable,
    ...(question === undefined ? {} : { question }),
    remaining: remainingOf(leaders, index.columns.rows.length),
    guide: guideQuestions(index, leaders, splits, observation, seenFields),
    doubts: listDoubts(index, leaders, observation, observed),
  };
}

/** Says what each mark is likely to be, the marks read together and in the light of the table. */
export function readMarks(index: ReferenceIndex, markings: readonly Marking[]): MarkReading[] {
  return readingsOf(index, findRows(index, { markings: [...markings] }));
}
