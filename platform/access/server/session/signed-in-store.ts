import { type Kysely, sql } from "kysely";
import type { Role } from "#platform/access/contract";

/** A live session with who is behind it and where, as of now. */
export interface SignedIn {
  readonly session: string;
  readonly account: string;
  readonly person: string;
  readonly agency: string;
  readonly member: string;
  readonly standing: "active" | "suspended";
  readonly isDesk: boolean;
  readonly roles: Role[];
  readonly lastSeenAt: Date;
  readonly lockedAt: Date | null;
  readonly isSynthetic: boolean;
}

/** The live session of a token, in one statement: it is asked on every request. */
export async function findSignedIn(
  query: Kysely<unknown>,
  tokenHash: Buffer,
  now: Date,
): Promise<SignedIn | undefined> {
  const { rows } = await sql<SignedIn>`
    select session, account, person, agency, member, standing, is_desk as "isDesk", roles,
      last_seen_at as "lastSeenAt", locked_at as "lockedAt", is_synthetic as "isSynthetic"
    from access.signed_in(${tokenHash}, ${now})`.execute(query);
  return rows[0];
}
