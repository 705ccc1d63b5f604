import { type Kysely, sql } from "kysely";

/** A family of the reference table, and an early warning of it: neither is anybody's own. */
export const entry = "GRP0001";
export const signal = "019ab000-0000-7000-8000-000000005160";

export async function enterSignal(query: Kysely<unknown>): Promise<void> {
  await sql`insert into records.family_signal (id, entry_ref, state, firearms, members, counted_from, counted_to,
      expected, opened_at)
    values (${signal}, ${entry}, 'open', 5, '{ES,MA}', '2026-09-01', '2026-11-26', 0.1, now())`.execute(
    query,
  );
}
