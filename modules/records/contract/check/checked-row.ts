import * as z from "zod";
import { MemberId } from "#platform/directory/contract";
import { Description } from "#reference/contract";
import { RecordState, RecordType } from "../record.ts";
import { GunField, type MatchField, SoughtGun, WithheldReason } from "../search/match-reasons.ts";

/** One number of a list, in the notation of the check page, and what is stated of the gun that bears it. */
export const ListedNumber = SoughtGun.omit({ country: true }).extend({
  number: z.string().trim().max(60),
  /** How the asker calls the row; nobody else sees it. */
  reference: z.string().trim().max(120).optional(),
});
export type ListedNumber = z.infer<typeof ListedNumber>;

/** A number as it stands in the list: the row, the first being 1; a row may hold several. */
export const AskedNumber = ListedNumber.extend({ row: z.int().positive() });
export type AskedNumber = z.infer<typeof AskedNumber>;

/** How a number comes to a record: it is the number; it reads alike; it may be what was noted; it is near it. */
export const FoundHow = z.enum(["same", "look_alike", "noted", "near"]);
export type FoundHow = z.infer<typeof FoundHow>;

/** A record that may be of the gun, as it is when it is shown. A match is a lead, never an answer. */
export const ListedMatch = Description.pick({
  make: true,
  model: true,
  calibre: true,
  type: true,
}).extend({
  record: z.uuid(),
  reference: z.string(),
  recordType: RecordType,
  state: RecordState,
  member: MemberId,
  agency: z.uuid(),
  /** The number on record, as it is compared. */
  number: z.string(),
  how: FoundHow,
  /** What is stated otherwise in the list. */
  contradicts: z.array(GunField).optional(),
});
export type ListedMatch = z.infer<typeof ListedMatch>;

/**
 * What came of a number: of the best of its matches. `other_gun`: on record, but what is stated contradicts.
 * `pointer`: a member holds a record and says no more than to ask it. `waiting`: sought in the background only.
 */
export const CheckVerdict = z.enum([
  ...FoundHow.options,
  "other_gun",
  "pointer",
  "nothing",
  "waiting",
  "unread",
]);
export type CheckVerdict = z.infer<typeof CheckVerdict>;

/** The most matches named for a number: who needs more searches for it alone. */
export const mostListed = 5;

export const NumberAnswer = z.object({
  verdict: CheckVerdict,
  matches: z.array(ListedMatch).optional(),
  /** There are more than are named. */
  hasMore: z.boolean().optional(),
  /** So many more were found, which their owners keep to themselves by now or let go. */
  closed: z.int().positive().optional(),
  pointers: z.array(MemberId).optional(),
  withheld: z.array(WithheldReason).optional(),
});
export type NumberAnswer = z.infer<typeof NumberAnswer>;

/** A number with what came of it; `at` is its place among the numbers of the list, from 1. */
export const CheckedRow = AskedNumber.extend(NumberAnswer.shape).extend({ at: z.int() });
export type CheckedRow = z.infer<typeof CheckedRow>;

/** The word for a field that is stated otherwise than on record. */
export function checkedFieldKey(field: MatchField): string {
  return field === "type" ? "records.field.weaponType" : `records.field.${field}`;
}
