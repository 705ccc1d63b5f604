import { problem } from "#platform/http/contract";
import { type ActSeen, Envelope, ledgerErrors } from "#platform/ledger/contract";

/** The last act of a page; the next page starts after it. */
export type Place = Pick<ActSeen, "at" | "id">;

const Place = Envelope.pick({ at: true, id: true });

export function writeCursor({ at, id }: Place): string {
  return Buffer.from(`${at} ${id}`).toString("base64url");
}

/** Throws `ledger.bad_cursor` for what {@link writeCursor} did not write. */
export function readCursor(cursor: string | undefined): Place | undefined {
  if (cursor === undefined) return undefined;
  const [at, id] = Buffer.from(cursor, "base64url").toString("utf8").split(" ");
  const place = Place.safeParse({ at, id });
  if (!place.success) throw problem(ledgerErrors.badCursor);
  return place.data;
}
