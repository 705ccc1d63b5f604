/** How long before the review day an owner is reminded; months first, then days. */
export interface Ahead {
  readonly months: number;
  readonly days: number;
}

/** When owners are reminded, and how long an expired record waits for its renewal. */
export interface ReviewClocks {
  /** The earliest first; an owner is told of each once. */
  readonly reminders: readonly Ahead[];
  /** Days from the review day to the purge; an installation may set its own. */
  readonly purgeAfterDays: number;
}

export const usualReviewClocks: ReviewClocks = {
  reminders: [
    { months: 6, days: 0 },
    { months: 1, days: 0 },
    { months: 0, days: 7 },
  ],
  purgeAfterDays: 90,
};
