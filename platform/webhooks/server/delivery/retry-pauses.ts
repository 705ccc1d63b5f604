/** Seconds before each further attempt: at once again, then ever longer, for some three days in all. */
const pauses = [5, 30, 120, 600, 1800, 7200, 18_000, 36_000, 50_400, 72_000, 86_400];
/** Longer or shorter by up to a fifth, so that what failed together does not come again together. */
const jitter = 0.2;

/** When to try again after so many attempts failed; undefined where it is given up. */
export function nextAttempt(attempts: number, now: Date, random = Math.random): Date | undefined {
  const pause = pauses[attempts - 1];
  if (pause === undefined) return undefined;
  return new Date(now.getTime() + pause * 1000 * (1 + jitter * (2 * random() - 1)));
}
