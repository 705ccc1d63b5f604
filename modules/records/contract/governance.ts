import * as z from "zod";
import { Ownership } from "#platform/access/contract";
import { MemberId } from "#platform/directory/contract";
import { ShortText } from "./short-text.ts";

/** Years after which an owner is asked again, at the latest. */
export const MOST_YEARS = 5;

const Members = z.array(MemberId).max(300);

/** Where what a record states comes from. */
export const SourceKind = z.enum([
  "own_investigation",
  "holder_report",
  "national_register",
  "other_agency",
  "foreign_authority",
  "industry",
  "open_source",
  "informant",
]);
export type SourceKind = z.infer<typeof SourceKind>;

/** How reliable the source is: A always, B mostly, C sometimes; D not; X cannot be judged (domain 4.4). */
export const SourceGrade = z.enum(["A", "B", "C", "D", "X"]);
/** The information: 1 known to be true, 2 known to the source, 3 confirmed by others, 4 not confirmed. */
export const InformationGrade = z.enum(["1", "2", "3", "4"]);

/** A source with both grades, as far as they are given. */
export const RecordSource = z.object({
  kind: SourceKind,
  reliability: SourceGrade.optional(),
  information: InformationGrade.optional(),
});
export type RecordSource = z.infer<typeof RecordSource>;

/** Who may see the record, how its owner calls it, and when the owner is asked whether to keep it. */
export const Governance = Ownership.pick({
  handling: true,
  disclosure: true,
  conditionsOfUse: true,
}).extend({
  excludedMembers: Members,
  namedMembers: Members,
  namedAgencies: z.array(z.uuid()).max(300),
  ownReference: ShortText.optional(),
  source: RecordSource.optional(),
  reviewOn: z.iso.date(),
});
export type Governance = z.infer<typeof Governance>;

/** The calendar day in UTC, `2026-11-23`. */
export function dayOf(moment: Date): string {
  return moment.toISOString().slice(0, 10);
}

/** The latest day on which a record kept at this moment may be up for review. */
export function latestReview(now: Date): string {
  const latest = new Date(now);
  latest.setUTCFullYear(latest.getUTCFullYear() + MOST_YEARS);
  return dayOf(latest);
}
