import { sql } from "kysely";
import type { AccessTransaction } from "../access-parts.ts";

/** Bad tries that lock, and for how long (CJIS Security Policy 6.0 AC-7: five, ten minutes at least). */
export const TRIES = 5;
const LOCK_MINUTES = 15;
const FORGET_HOURS = 24;

/**
 * Counts a try before it is checked, so that many at once do not pass the limit, and says whether
 * the name may sign in. Names nobody bears are counted and locked the same way: both cost the same.
 */
export async function countAttempt(
  query: AccessTransaction,
  nameHash: Buffer,
  now: Date,
): Promise<{ isLocked: boolean }> {
  const row = await query
    .insertInto("access.sign_in_attempt")
    .values({ name_hash: nameHash, failures: 1, last_at: now })
    .onConflict((conflict) =>
      conflict.column("name_hash").doUpdateSet({
        failures: sql`case when sign_in_attempt.locked_until <= ${now} then 1
          else least(sign_in_attempt.failures + 1, ${TRIES + 1}) end`,
        locked_until: sql`case when sign_in_attempt.locked_until <= ${now} then null
          when sign_in_attempt.locked_until is null and sign_in_attempt.failures >= ${TRIES}
            then ${new Date(now.getTime() + LOCK_MINUTES * 60_000)}
          else sign_in_attempt.locked_until end`,
        last_at: now,
      }),
    )
    .returning("locked_until")
    .executeTakeFirstOrThrow();
  return { isLocked: row.locked_until !== null };
}

/** Forgets the failures of a name after a success or by its administrator, and those a day old. */
export async function forgetAttempts(
  query: AccessTransaction,
  nameHash: Buffer,
  now: Date,
): Promise<void> {
  await query
    .deleteFrom("access.sign_in_attempt")
    .where((row) =>
      row.or([
        row("name_hash", "=", nameHash),
        row("last_at", "<", new Date(now.getTime() - FORGET_HOURS * 3_600_000)),
      ]),
    )
    .execute();
}
