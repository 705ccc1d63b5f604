import * as z from "zod";
import { ReadFailure, TableColumn } from "#platform/spreadsheets/contract";
import { Coverage } from "../search/record-search.ts";
import { ShortText } from "../short-text.ts";
import { CheckedRow, CheckVerdict, ListedNumber } from "./checked-row.ts";

/** Numbers one list takes. */
export const mostChecked = 100_000;
/** Numbers a person may have checked in lists within a day: ten full lists. */
export const mostCheckedADay = 1_000_000;
/** Days after its last change at which a list and what was found for it are let go; the acts and the kept numbers stay. */
export const CHECK_KEPT_DAYS = 90;

export const NumberCheckState = z.enum(["unreadable", "read", "checking", "checked"]);
export type NumberCheckState = z.infer<typeof NumberCheckState>;

/** What a column of a list says. Several may hold numbers. */
export const CheckColumn = z.enum(["serial", "make", "model", "calibre", "type", "reference"]);
export type CheckColumn = z.infer<typeof CheckColumn>;

/** A list that is put to the records. */
export const NumberList = z.object({
  numbers: z.array(ListedNumber).min(1).max(mostChecked),
  /** Case number or occasion, said once for all; the owners of records that are shown see it, so never a name. */
  purpose: ShortText,
});
export type NumberList = z.infer<typeof NumberList>;

/** What the columns of a file say, by their names, and why it is asked. */
export const ListMapping = z.object({
  columns: z.record(z.string().max(220), CheckColumn),
  purpose: ShortText,
});
export type ListMapping = z.infer<typeof ListMapping>;

/** A check in a list of checks. */
export const NumberCheck = z.object({
  id: z.uuid(),
  version: z.int().positive(),
  state: NumberCheckState,
  fileName: z.string().nullable(),
  failure: ReadFailure.nullable(),
  rows: z.int(),
  numbers: z.int(),
  purpose: z.string().nullable(),
  /** Numbers done of the work in the background; null while nobody works. */
  progress: z.object({ done: z.int(), total: z.int() }).nullable(),
  uploadedAt: z.iso.datetime(),
  askedAt: z.iso.datetime().nullable(),
  finishedAt: z.iso.datetime().nullable(),
});
export type NumberCheck = z.infer<typeof NumberCheck>;

/** A check with what its page needs. */
export const NumberCheckDetail = NumberCheck.extend({
  columns: z.array(TableColumn),
  /** As asked, or as proposed while it is not. */
  mapping: z.record(z.string(), CheckColumn),
  verdicts: z.partialRecord(CheckVerdict, z.int()),
  coverage: Coverage.nullable(),
});
export type NumberCheckDetail = z.infer<typeof NumberCheckDetail>;

/** Numbers described in the answer itself; the others are read page by page. */
export const mostDescribed = 500;

/**
 * What a list is answered at once: what came of every number, and of those on record, or not yet known not to be, the
 * first described.
 */
export const ListAnswer = z.object({
  check: NumberCheck,
  verdicts: z.partialRecord(CheckVerdict, z.int()),
  coverage: Coverage,
  /** What came of each number, in the order of the list. */
  outcomes: z.array(CheckVerdict),
  found: z.array(CheckedRow).max(mostDescribed),
  /** Where `GET …/rows?isFound=true&after=` goes on; null where all are described. */
  next: z.int().nullable(),
});
export type ListAnswer = z.infer<typeof ListAnswer>;
