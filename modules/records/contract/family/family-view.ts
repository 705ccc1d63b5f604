import * as z from "zod";
import { MemberId } from "#platform/directory/contract";
import { Description, EntryKind, VariantState } from "#reference/contract";
import { RecordType } from "../record.ts";
import { EventKind, EventTime } from "../record-event.ts";
import { RecordSummary } from "../record-view.ts";
import { FamilySignal } from "./family-signal.ts";

const Counted = z.int().positive();

/** What its reader may see of a family, added up. Absent or null is not stated. */
export const FamilyCounts = z.object({
  firearms: z.int().nonnegative(),
  byMember: z.array(z.object({ member: MemberId, firearms: Counted })),
  /** By month of the day they were come upon, the latest first; null where the day is unknown. */
  byMonth: z.array(z.object({ month: z.string().nullable(), member: MemberId, firearms: Counted })),
  byType: z.array(z.object({ type: RecordType, firearms: Counted })),
  byEvent: z.array(z.object({ what: EventKind.nullable(), firearms: Counted })),
  byVariant: z.array(z.object({ variant: VariantState.nullable(), firearms: Counted })),
  /** First and last day one was come upon. */
  firstSeen: z.iso.date().nullable(),
  lastSeen: z.iso.date().nullable(),
});
export type FamilyCounts = z.infer<typeof FamilyCounts>;

/** One firearm of a family as a record states it. */
export const FamilySighting = z.object({
  record: RecordSummary,
  when: EventTime.nullable(),
  what: EventKind.nullable(),
  variant: VariantState.nullable(),
  enteredAt: z.iso.datetime(),
  /** The first of its member, after another member had one. */
  isSeenHereToo: z.boolean(),
});
export type FamilySighting = z.infer<typeof FamilySighting>;

/** The records of a family, as far as their reader may see them. */
export const FamilyView = z.object({
  /** The number that stands today. */
  entry: z.string(),
  kind: EntryKind,
  make: z.string(),
  model: z.string(),
  /** What the reference table says of every one of them, for a record of another. */
  known: Description,
  counts: FamilyCounts,
  signals: z.array(FamilySignal),
  mayClose: z.boolean(),
  /** The latest entered first. */
  sightings: z.array(FamilySighting),
  next: z.uuid().nullable(),
});
export type FamilyView = z.infer<typeof FamilyView>;
