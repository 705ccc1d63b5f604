import type { EditKind } from "#records/contract";
import { type RankedRecord, rankRecords, type SerialQuestion } from "#records/science";
import type { FoundSerial, PointedOwner } from "./serial-store.ts";

/** Differences after which two serials are one number for all we know. */
export const oneNumber: ReadonlySet<EditKind> = new Set([
  "same",
  "uncertain",
  "look_alike",
  "zeros",
]);

/** Records worth pointing to in one search. */
const mostPointed = 20;

/** A record of which a reader learns no more than whom to ask. */
export interface PointedRecord extends PointedOwner {
  readonly id: string;
}

/**
 * The records whose owners say only whom to ask, where one of the numbers is theirs. A number nearly like it is no
 * reason: some such record is near to every number, and each answer would say that a member holds something.
 */
export function pointedRecords(
  question: SerialQuestion,
  pointed: readonly FoundSerial[],
): PointedRecord[] {
  const owners = new Map(pointed.map(({ record, pointsTo }) => [record, pointsTo]));
  return rankRecords(question, pointed, mostPointed)
    .filter(isOneNumber)
    .flatMap(({ record: id }) => {
      const owner = owners.get(id);
      return owner === undefined ? [] : [{ id, ...owner }];
    });
}

/**
 * Whether a number of a gun is the record's for all we know. Another make is another gun, which often has the same
 * number; a model or calibre is written in many ways.
 */
export function isOneNumber({ numbers, fields }: RankedRecord): boolean {
  const isOne = numbers.some(({ edits }) => edits.every(({ kind }) => oneNumber.has(kind)));
  const isOtherMake = fields.some(
    ({ field, agreement }) => field === "make" && agreement === "contradicts",
  );
  return isOne && !isOtherMake;
}
