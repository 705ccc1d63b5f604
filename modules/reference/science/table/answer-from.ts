import type {
  Comparison,
  Description,
  Entry,
  ExplanationAnswer,
  FindAnswer,
  FindRequest,
  Identification,
  LibraryMark,
  MarkAnswer,
  MarkQuestion,
  Observation,
  SerialJudgement,
  SerialQuestion,
  Verification,
} from "#reference/contract";
import { compareEntries } from "../compare/index.ts";
import { explainIdentification } from "../explain/index.ts";
import { type EntrySelection, find, selectEntries } from "../find/index.ts";
import { identify } from "../identify/index.ts";
import { likeMarks, searchLibrary } from "../library/index.ts";
import { judgeSerial } from "../serials/index.ts";
import { verifyDescription } from "../verify/index.ts";
import type { MemoryTable } from "./memory-table.ts";

/** Candidates an identification names at most, wherever it is made. */
export const mostCandidates = 12;
/** Marks named as drawn like another. */
export const mostAlike = 6;

/** Everything that is answered from the whole table in memory. */
export interface TableAsks {
  find(request: FindRequest): FindAnswer;
  /** The likeliest entries, at most `limit`, and all that the candidates name. */
  identify(
    observation: Observation,
    limit: number,
  ): { identification: Identification; entries: Entry[] };
  /** How usual a serial is, what else it may be, and who numbers so. */
  judge(question: SerialQuestion): SerialJudgement;
  verify(description: Description): { verification: Verification; entries: Entry[] };
  /** The account of an identification, of the likeliest entry or of this one. */
  explain(observation: Observation, ref?: string): ExplanationAnswer;
  /** Listed entries side by side; unknown numbers are left out. */
  compare(refs: readonly string[]): Comparison;
  /** Numbers of all articles a search means, as written and not merely alike. */
  select(selection: EntrySelection): string[];
  /** The listed entries with these numbers, in that order, each once. */
  entries(refs: readonly string[]): Entry[];
  /** The marks of the library that fit, at most `limit`. */
  findMarks(question: MarkQuestion, limit: number): MarkAnswer;
  /** One mark and at most `limit` drawn like it; undefined where there is none of that name. */
  readMark(id: string, limit: number): { mark: LibraryMark; alike: LibraryMark[] } | undefined;
}

export function answerFrom(table: MemoryTable): TableAsks {
  const entries = (refs: readonly string[]) =>
    [...new Set(refs)].flatMap((ref) => table.entries.get(ref) ?? []);
  return {
    entries,
    find: (request) => find(table.findIndex, request),
    select: (selection) => selectEntries(table.findIndex, selection),
    findMarks(question, limit) {
      const answer = searchLibrary(table.library, question);
      return { ...answer, matches: answer.matches.slice(0, limit) };
    },
    readMark(id, limit) {
      const mark = table.library.marks.get(id);
      return mark && { mark, alike: likeMarks(table.library, id, limit) };
    },
    identify(observation, limit) {
      const identification = identify(table.index, observation, { limit });
      const refs = identification.candidates.flatMap(({ alike }) => alike);
      return { identification, entries: entries(refs) };
    },
    judge: (question) => judgeSerial(table.index, question),
    explain: (observation, ref) => explainFrom(table, observation, ref),
    compare: (refs) => compareEntries(table.index, refs),
    verify(description) {
      const verification = verifyDescription(table.index, description);
      return { verification, entries: entries(verification.matches.flatMap(({ alike }) => alike)) };
    },
  };
}

function explainFrom(
  { index, entries, generation, changedAt }: MemoryTable,
  observation: Observation,
  ref: string | undefined,
): ExplanationAnswer {
  const table = { generation, ...(changedAt !== undefined && { changedAt }) };
  const explanation = explainIdentification(index, observation, table, ref);
  if (explanation === undefined) return { entries: [] };
  const { alike, alternatives, turning } = explanation;
  const leaders = turning.flatMap(({ leader }) => leader ?? []);
  const named = new Set([
    explanation.ref,
    ...alike,
    ...alternatives.map((one) => one.ref),
    ...leaders,
  ]);
  return { explanation, entries: [...named].flatMap((one) => entries.get(one) ?? []) };
}
