import * as z from "zod";
import { MemberId } from "#platform/directory/contract";
import { Description } from "#reference/contract";
import { CustodyStepKind } from "../custody/custody-step.ts";
import { ClosingReason } from "../record.ts";
import { EventTime, RecordEvent } from "../record-event.ts";
import { RecordSummary } from "../record-view.ts";
import { Contradiction } from "./find-contradictions.ts";
import { LinkVerdict } from "./firearm-link.ts";

/**
 * How a record stands to the one whose life line is read. `same`: an owner of one of them says that both are of one
 * firearm and none denies it. `perhaps`: their numbers say so and nobody has judged it. `disputed`: owners disagree.
 */
export const LifeStanding = z.enum(["this", "same", "perhaps", "disputed", "different"]);
export type LifeStanding = z.infer<typeof LifeStanding>;

/** A record on a life line. */
export const LifeRecord = RecordSummary.omit({ weapon: true }).extend({
  weapon: Description,
  event: RecordEvent,
  standing: LifeStanding,
  /** What members say of it and the record whose life line is read; each has one word. */
  statements: z.array(z.object({ member: MemberId, verdict: LinkVerdict, at: z.iso.datetime() })),
  /** Whether the reader may say whether it is the same firearm; of the first, whether of any. */
  mayState: z.boolean(),
});
export type LifeRecord = z.infer<typeof LifeRecord>;

/** What happened to the firearm, to a record of it, or between those who asked about it. */
export const LifeKind = z.enum([
  /** What the record is about: the theft, the seizure. */
  "event",
  "drafted",
  "entered",
  "modified",
  "located",
  "confirmed",
  "refuted",
  /** A confirmation was taken back. */
  "reopened",
  "renewed",
  "expired",
  "cleared",
  "cancelled",
  /** A record of perhaps the same firearm was here and is purged; told to its owner alone. */
  "purged",
  /** What was done with the firearm in hand; readers other than the owner's side are told the outline. */
  "custody",
  /** A search, or a record of perhaps the same firearm, showed it to another member. */
  "shown",
  /** An owner was asked whether a firearm is the record's, and what was answered. */
  "asked",
  "hit",
  "no_hit",
  "left_open",
  "hit_closed",
  /** A member says whether two records are of one firearm. */
  "linked",
  "told_apart",
]);
export type LifeKind = z.infer<typeof LifeKind>;

/** A day, days, an instant, or unknown; never guessed. */
export const LifeTime = z.discriminatedUnion("precision", [
  ...EventTime.options,
  z.object({ precision: z.literal("instant"), at: z.iso.datetime() }),
]);
export type LifeTime = z.infer<typeof LifeTime>;

export const LifeMoment = z.object({
  kind: LifeKind,
  /** One of the records of the life line. */
  record: z.uuid(),
  when: LifeTime,
  /** Who did it; of an event the member that states it. Absent where it is not the reader's to know. */
  member: MemberId.optional(),
  closing: ClosingReason.optional(),
  /** Reference of a purged record; `record` is then the one that is still here. */
  reference: z.string().optional(),
  /** Of custody: what was done. */
  step: CustodyStepKind.optional(),
  /** How often a record was shown to the member on that day, where more than once. */
  times: z.int().min(2).optional(),
});
export type LifeMoment = z.infer<typeof LifeMoment>;

/** All that its reader may know of one firearm, in the order it happened. */
export const LifeLine = z.object({
  /** The one whose life line is read first. */
  records: z.array(LifeRecord),
  /** Of this record and those of the same firearm. */
  moments: z.array(LifeMoment),
  contradictions: z.array(Contradiction),
  /** Whether the records were shown before the times told here. */
  hasEarlierShown: z.boolean(),
});
export type LifeLine = z.infer<typeof LifeLine>;
