import * as z from "zod";
import { MemberId } from "#platform/directory/contract";

/** When so many firearms of a family are a signal. Days count by the day the firearm was come upon. */
export interface FamilySignalRule {
  /** Days looked back over, today included. */
  readonly days: number;
  /** Firearms there must be in that time. */
  readonly firearms: number;
  /** Members whose records they must be. */
  readonly members: number;
  /** Days before that time from which the earlier rate is taken. */
  readonly earlierDays: number;
  /** Firearms taken to have been seen in the earlier time at least: never to have seen one is no rate of nought. */
  readonly leastEarlier: number;
  /** How likely so many firearms may be by chance, at the earlier rate. */
  readonly falseAlarm: number;
}

/** Judgement, not measurement: five in a quarter of a year from two members, one false alarm in a hundred. */
export const usualFamilySignalRule: FamilySignalRule = {
  days: 90,
  firearms: 5,
  members: 2,
  earlierDays: 365,
  leastEarlier: 0.5,
  falseAlarm: 0.01,
};

export const SignalState = z.enum(["open", "closed"]);

/** Why a signal is closed: analysts look into it; something known explains it; it was none. */
export const SignalReason = z.enum(["taken_up", "explained", "false_alarm"]);
export type SignalReason = z.infer<typeof SignalReason>;

/** What was counted when a signal was opened. */
export const SignalCount = z.object({
  firearms: z.int().positive(),
  members: z.array(MemberId),
  from: z.iso.date(),
  to: z.iso.date(),
  /** Firearms to be expected in that time by the rate before it. */
  expected: z.number().nonnegative(),
});
export type SignalCount = z.infer<typeof SignalCount>;

/** An early warning that a family appears more often than it used to; counted over records open to every member. */
export const FamilySignal = SignalCount.extend({
  id: z.uuid(),
  entry: z.string(),
  state: SignalState,
  openedAt: z.iso.datetime(),
  closed: z.object({ at: z.iso.datetime(), by: MemberId, reason: SignalReason }).nullable(),
  version: z.int().positive(),
});
export type FamilySignal = z.infer<typeof FamilySignal>;
