import * as z from "zod";
import { CountryCode, FirearmType } from "#reference/contract";
import { Governance } from "../governance.ts";
import { RecordType } from "../record.ts";
import { LegalGround } from "../seizure.ts";

/** What a column of a table says of a record. Several columns may hold serials. */
export const RecordColumn = z.enum([
  /** Reference that this installation gave a record of the member: the row is about that record and no other. */
  "record",
  "ownReference",
  "caseReference",
  /** One number that is both: how the service calls the record, and the number of its case. */
  "bothReferences",
  "recordType",
  "type",
  "make",
  /** What the make is where its code says that it is none of the list (`ZZZ`). */
  "makeRemark",
  "model",
  "serial",
  "calibre",
  "action",
  "manufacturer",
  "importer",
  "country",
  "capacityRounds",
  "barrelLengthMm",
  /** Of manufacture. */
  "year",
  "importCountry",
  "importYear",
  "day",
  /** Of a span of days, whose first day stands in `day`. */
  "lastDay",
  "eventCountry",
  "place",
  /** Degrees, north and east positive. */
  "latitude",
  "longitude",
  "circumstances",
  "ground",
  "departure",
  "destination",
]);
export type RecordColumn = z.infer<typeof RecordColumn>;

/** In which order the day and the month of a date stand where the file leaves it open. */
export const DayOrder = z.enum(["dmy", "mdy"]);
export type DayOrder = z.infer<typeof DayOrder>;

/** What the dates of a column show: one order, or that each of them can be read both ways. */
export const DayOrderSeen = z.enum([...DayOrder.options, "either"]);
export type DayOrderSeen = z.infer<typeof DayOrderSeen>;

/** Columns whose cells are words that stand for codes. */
export const WordColumn = z.enum(["recordType", "type", "ground"]);
export type WordColumn = z.infer<typeof WordColumn>;

function wordsFor<Code extends z.ZodType>(code: Code) {
  return z.record(z.string().max(200), code).optional();
}

/** What the rows of a file mean, said once for all of them; the same by page, API and command line. */
export const RecordMapping = z.object({
  /** By the name of the column; columns that are not named are not taken. */
  columns: z.record(z.string().max(220), RecordColumn),
  /** What the sender means by words that are not known: the word as written, our code. */
  words: z
    .object({
      recordType: wordsFor(RecordType),
      type: wordsFor(FirearmType),
      ground: wordsFor(LegalGround),
    })
    .default({}),
  /** What holds for rows whose own column is absent or empty. */
  whenEmpty: z
    .object({
      recordType: RecordType.optional(),
      eventCountry: CountryCode.optional(),
      ground: LegalGround.optional(),
    })
    .default({}),
  /** Needed where dates can be read both ways. */
  dayOrder: DayOrder.optional(),
  /** Enters also what seems to be on record already under another reference. */
  takesDuplicates: z.boolean().default(false),
  /** Who may see the new records; those already on record keep what their owner chose. */
  sharing: Governance.omit({ ownReference: true, source: true }),
});
export type RecordMapping = z.infer<typeof RecordMapping>;
