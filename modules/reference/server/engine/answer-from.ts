import type {
  Description,
  Entry,
  FindAnswer,
  FindRequest,
  Identification,
  LibraryMark,
  MarkAnswer,
  MarkQuestion,
  Observation,
  Verification,
} from "#reference/contract";
import {
  type EntrySelection,
  find,
  identify,
  likeMarks,
  searchLibrary,
  selectEntries,
  verifyDescription,
} from "#reference/science";
import type { MemoryTable } from "./memory-table.ts";

/** Everything that is answered from the whole table in memory. */
export interface TableAsks {
  find(request: FindRequest): FindAnswer;
  /** The likeliest entries, at most `limit`, and all that the candidates name. */
  identify(
    observation: Observation,
    limit: number,
  ): { identification: Identification; entries: Entry[] };
  verify(description: Description): { verification: Verification; entries: Entry[] };
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
    verify(description) {
      const verification = verifyDescription(table.index, description);
      return { verification, entries: entries(verification.matches.flatMap(({ alike }) => alike)) };
    },
  };
}
