/**
 * Working days within which an editor answers a challenge unless the operator sets another number
 * (`PROOFMARK_CHALLENGE_DAYS`). A default of this product, no rule of law.
 */
export const CHALLENGE_WORKING_DAYS = 10;

const DAY = 86_400_000;

/**
 * The moment the answer is due: that many days from Monday to Friday later, at the same time of day,
 * in UTC. Editors sit in many countries, so nobody's holidays are left out.
 */
export function dueAfter(from: Date, workingDays: number): Date {
  let at = from.getTime();
  for (let left = workingDays; left > 0; ) {
    at += DAY;
    const day = new Date(at).getUTCDay();
    if (day !== 0 && day !== 6) left -= 1;
  }
  return new Date(at);
}

/** Whether an editor owes the answer since `dueAt`: from that moment on, to the millisecond. */
export function isOverdue(
  { state, dueAt }: { readonly state: string; readonly dueAt: Date },
  now: Date,
): boolean {
  return state === "open" && now.getTime() >= dueAt.getTime();
}
