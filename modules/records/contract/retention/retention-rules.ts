import { dayOf, MOST_YEARS } from "../governance.ts";
import type { RecordState } from "../record.ts";
import { addDays, addMonths, type Day } from "./calendar.ts";
import { type Ahead, type ReviewClocks, usualReviewClocks } from "./review-clocks.ts";

/**
 * Where a record stands on its way out. `kept`: nothing to do yet. A reminder by its number, the earliest being 0, once
 * its day has come. `expired`: its review day has come. `purged`: nobody has renewed it in time. Days begin at midnight UTC.
 */
export type RetentionStand =
  | { readonly stage: "kept" | "expired" | "purged" }
  | { readonly stage: "reminded"; readonly reminder: number };

export function standOfRetention(
  reviewOn: Day,
  now: Date,
  clocks: ReviewClocks = usualReviewClocks,
): RetentionStand {
  const today = dayOf(now);
  if (today >= purgeDay(reviewOn, clocks)) return { stage: "purged" };
  if (today >= reviewOn) return { stage: "expired" };
  const reminder = clocks.reminders.findLastIndex((ahead) => today >= reminderDay(reviewOn, ahead));
  return reminder < 0 ? { stage: "kept" } : { stage: "reminded", reminder };
}

/** Whether a change of what a record says has to say why its review day is another; a draft nobody else sees has not. */
export function needsReviewReason(
  before: { readonly state: RecordState; readonly reviewOn: Day },
  reviewOn: Day,
): boolean {
  return before.state !== "draft" && before.reviewOn !== reviewOn;
}

/** The day on which a reminder is sent. */
export function reminderDay(reviewOn: Day, { months, days }: Ahead): Day {
  return addDays(addMonths(reviewOn, -months), -days);
}

/** The day on which a record that was not renewed is purged. */
export function purgeDay(reviewOn: Day, { purgeAfterDays }: ReviewClocks = usualReviewClocks): Day {
  return addDays(reviewOn, purgeAfterDays);
}

/** The latest review day of which a reminder is due. */
export function latestReminded(ahead: Ahead, now: Date): Day {
  const today = dayOf(now);
  // Months are cut to their last day, so several review days may share one reminder.
  let latest = addDays(today, 28 * ahead.months + ahead.days);
  while (reminderDay(addDays(latest, 1), ahead) <= today) latest = addDays(latest, 1);
  return latest;
}

/** The latest review day of which unrenewed records are purged. */
export function latestPurged(now: Date, { purgeAfterDays }: ReviewClocks = usualReviewClocks): Day {
  return addDays(dayOf(now), -purgeAfterDays);
}

/** Searches put before this moment are forgotten: nothing is kept longer unasked. */
export function searchesKeptSince(now: Date): Date {
  const since = new Date(now);
  since.setUTCFullYear(since.getUTCFullYear() - MOST_YEARS);
  return since;
}
