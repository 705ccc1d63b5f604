import {
  type DeskCalendar,
  daysLater,
  localMoment,
  momentOf,
  workingDaysLater,
} from "#platform/directory/contract";
import type { Urgency } from "#records/contract";
import type { LegState } from "../leg/leg-state.ts";

/**
 * Times allowed. No public rule names a figure (domain 1.6): these are ours, the same for all members so far.
 */
export interface TraceClocks {
  /** Working days of who is asked until it says that it has the request. */
  readonly acknowledgeDays: number;
  /** Calendar days until it reports what it has so far, and again from each report. */
  readonly interimDays: number;
  /** Calendar days until it answers. */
  readonly finalDays: number;
  readonly urgentAcknowledgeHours: number;
  readonly urgentFinalHours: number;
  /** Working days of who asks until it replies to what it is asked back. */
  readonly replyDays: number;
}

export const usualTraceClocks: TraceClocks = {
  acknowledgeDays: 5,
  interimDays: 28,
  finalDays: 90,
  urgentAcknowledgeHours: 24,
  urgentFinalHours: 72,
  replyDays: 10,
};

const HOUR = 3_600_000;
/** So many days later at the same time of day: across a change of the clock a day is no 24 hours. Pure. */
export function calendarDaysLater({ zone }: DeskCalendar, from: Date, days: number): Date {
  const { date, time } = localMoment(zone, from);
  return momentOf(zone, daysLater(date, days), time);
}

/** What of a leg the clocks need to know. */
export interface ClockedLeg {
  readonly state: LegState;
  readonly urgency: Urgency;
  readonly sentAt: Date;
  /** When it was last acknowledged or reported on. */
  readonly heardAt: Date | null;
  /** When something was last asked back. */
  readonly questionedAt: Date | null;
  /** Milliseconds it waited for replies; they are not counted against who is asked. */
  readonly waitedMs: number;
}

export interface LegCalendars {
  readonly asked: DeskCalendar;
  readonly asker: DeskCalendar;
}

/** What is due next of a leg, from which side, and when; undefined where nothing is. */
export interface LegDue {
  readonly what: "acknowledgement" | "report" | "answer" | "reply";
  readonly at: Date;
}

/** What is due next. Pure. */
export function legDue(
  leg: ClockedLeg,
  { asked, asker }: LegCalendars,
  clocks: TraceClocks = usualTraceClocks,
): LegDue | undefined {
  switch (leg.state) {
    case "sent":
      return { what: "acknowledgement", at: acknowledgementDue(leg, asked, clocks) };
    case "questioned":
      return {
        what: "reply",
        at: workingDaysLater(asker, leg.questionedAt ?? leg.sentAt, clocks.replyDays),
      };
    case "acknowledged":
    case "in_progress":
      return reportOrAnswer(leg, asked, clocks);
    case "answered":
    case "declined":
    case "withdrawn":
      return undefined;
  }
}

function acknowledgementDue(
  { urgency, sentAt }: ClockedLeg,
  asked: DeskCalendar,
  clocks: TraceClocks,
): Date {
  return urgency === "urgent"
    ? new Date(sentAt.getTime() + clocks.urgentAcknowledgeHours * HOUR)
    : workingDaysLater(asked, sentAt, clocks.acknowledgeDays);
}

function reportOrAnswer(leg: ClockedLeg, asked: DeskCalendar, clocks: TraceClocks): LegDue {
  const from = new Date(leg.sentAt.getTime() + leg.waitedMs);
  if (leg.urgency === "urgent")
    return { what: "answer", at: new Date(from.getTime() + clocks.urgentFinalHours * HOUR) };
  const answer = calendarDaysLater(asked, from, clocks.finalDays);
  const report = calendarDaysLater(asked, leg.heardAt ?? leg.sentAt, clocks.interimDays);
  return report < answer ? { what: "report", at: report } : { what: "answer", at: answer };
}
