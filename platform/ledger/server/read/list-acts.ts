import { type Caller, contextOf } from "#platform/access/contract";
import { type Database, inTransaction } from "#platform/database";
import type { CheckedInput } from "#platform/http/contract";
import type {
  ActPage,
  ActSeen,
  actsOnObjectRoute,
  looksAtMineRoute,
} from "#platform/ledger/contract";
import { readCursor, writeCursor } from "./cursor.ts";
import { listActsOn, listLooksAtOwn } from "./list-store.ts";

/** Who looked at what the caller's agency, for the desk its member, owns. */
export async function listLooksAtMine(
  runtime: Database<unknown>,
  caller: Caller,
  { query }: CheckedInput<typeof looksAtMineRoute>,
): Promise<ActPage> {
  const page = { after: readCursor(query.cursor), limit: query.limit };
  const looks = await inTransaction(runtime.query, contextOf(caller), (transaction) =>
    listLooksAtOwn(transaction, query, page),
  );
  return asPage(looks, query.limit);
}

/** Acts on one object, as far as the caller may see them. */
export async function listActsOnObject(
  runtime: Database<unknown>,
  caller: Caller,
  { params, query }: CheckedInput<typeof actsOnObjectRoute>,
): Promise<ActPage> {
  const page = { after: readCursor(query.cursor), limit: query.limit };
  const acts = await inTransaction(runtime.query, contextOf(caller), (transaction) =>
    listActsOn(transaction, params, page),
  );
  return asPage(acts, query.limit);
}

function asPage(found: readonly ActSeen[], limit: number): ActPage {
  const acts = found.slice(0, limit);
  const last = found.length > limit ? acts.at(-1) : undefined;
  return { acts, next: last === undefined ? null : writeCursor(last) };
}
