import type { EditKind } from "#records/contract";
import {
  type RankedRecord,
  rankRecords,
  type SerialQuestion,
  type StoredSerial,
} from "#records/science";

/** Differences after which two serials are one number for all we know. */
const oneNumber: ReadonlySet<EditKind> = new Set(["same", "uncertain", "look_alike", "zeros"]);

/** Records worth pointing to in one search. */
const mostPointed = 20;

/**
 * The records whose owners say only whom to ask, where one of the numbers is theirs. A number nearly like it is no
 * reason: some such record is near to every number, and each answer would say that a member holds something.
 */
export function pointedRecords(
  question: SerialQuestion,
  pointed: readonly StoredSerial[],
): string[] {
  return rankRecords(question, pointed, mostPointed)
    .filter(isOneNumber)
    .map(({ record }) => record);
}

function isOneNumber({ numbers, fields }: RankedRecord): boolean {
  const isOne = numbers.some(({ edits }) => edits.every(({ kind }) => oneNumber.has(kind)));
  return isOne && fields.every(({ agreement }) => agreement !== "contradicts");
}
