import { randomUUID } from "node:crypto";
import { sql } from "kysely";
import type pg from "pg";
import * as z from "zod";
import { actorOf } from "#platform/access/contract";
import { type Database, inTransaction } from "#platform/database";
import { defineRoute } from "#platform/http/contract";
import { type Binding, bind } from "#platform/http/server";
import { describeAct } from "#platform/ledger/contract";
import type { Ledger } from "#platform/ledger/server";
import { RecordSearch, searchActs, searchRecords } from "#records/contract";
import { searchTrigrams } from "./trigram-search.ts";

/** What the peer shows of a record. */
const PeerMatch = z.object({ record: z.string(), norm: z.string(), make: z.string() });

export const peerRoute = defineRoute({
  id: "bench.search.submit",
  method: "POST",
  path: "/api/bench/searches",
  summary: "The same question answered by B-tree and pg_trgm",
  access: searchRecords,
  body: RecordSearch,
  answer: z.object({ matches: z.array(PeerMatch) }),
  leaves: ["records.search.submit"],
  isLook: true,
});

interface PeerParts {
  /** Passes row security, and plans each statement for its values. */
  readonly pool: pg.Pool;
  readonly runtime: Database<unknown>;
  readonly looks: Ledger["looks"];
}

/** The peer behind the same door: session, checks, the records shown read whole, and the same looks in the ledger. */
export function servePeer({ pool, looks, runtime }: PeerParts): Binding {
  return bind(peerRoute, async ({ body }, { caller }) => {
    const [number] = body.numbers;
    const { make, model, calibre } = body.gun;
    const gun = { ...(make && { make }), ...(model && { model }), ...(calibre && { calibre }) };
    const matches = await searchTrigrams(pool, { text: number?.text ?? "", gun });
    const ids = matches.map(({ record }) => record);
    if (ids.length > 0)
      await inTransaction(runtime.query, caller, (transaction) =>
        sql`select * from records.record where id = any(${ids}::uuid[])`.execute(transaction),
      );
    const owner = { ownerMember: "ZZAA" };
    await looks.record({
      ...actorOf(caller),
      purpose: body.purpose,
      ...describeAct(searchActs.submitted, randomUUID(), {
        question: body,
        shown: ids,
        pointers: [],
        searched: [],
        withheld: [],
      }),
      shown: ids.map((id) => ({ ...describeAct(searchActs.shown, id, { as: "match" }), ...owner })),
    });
    return { matches };
  });
}
