import { sql } from "kysely";
import { expect } from "vitest";
import {
  actsOnObjectRoute,
  checkpointRoute,
  inclusionProofRoute,
  looksAtMineRoute,
} from "#platform/ledger/contract";
import type { Walk } from "./walk.ts";

/** The desk reads who looked at a file of its member, and proves it. */
export async function walkLedger(walk: Walk, file: string): Promise<void> {
  const youssef = await walk.signedIn(11);
  await walk.carryOut(looksAtMineRoute, youssef, { query: {} });
  const params = { objectKind: "files.file", objectId: file };
  const { acts } = await walk.carryOut(actsOnObjectRoute, youssef, { params, query: {} });
  await seal(walk);
  await walk.carryOut(checkpointRoute, youssef, { query: {} });
  const [first] = acts;
  if (first === undefined) throw new Error("no act on the file");
  await walk.carryOut(inclusionProofRoute, youssef, { params: { act: first.id } });
}

/** Lets the sequencer work until every act so far is linked and a head of the member's log is signed. */
async function seal({ database, startSequencer }: Walk): Promise<void> {
  const sequencer = startSequencer();
  await expect
    .poll(() => countUnsealed(database.migrator.query), { timeout: 10_000 })
    .toEqual({ waiting: 0, unsealed: 0 });
  await sequencer.stop();
}

async function countUnsealed(query: Parameters<ReturnType<typeof sql>["execute"]>[0]) {
  const { rows } = await sql<{ waiting: number; unsealed: number }>`
    select (select count(*)::int from ledger.unlinked) as waiting,
      (select count(*)::int from ledger.link where log = 'MA' and position >= coalesce(
        (select max(size) from ledger.checkpoint where log = 'MA'), 0)) as unsealed`.execute(query);
  return rows[0];
}
