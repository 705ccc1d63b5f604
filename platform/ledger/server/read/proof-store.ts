import { sql } from "kysely";
import type { Envelope } from "#platform/ledger/contract";
import type { Executor } from "../acts/act-store.ts";
import { envelopeColumns } from "../acts/envelope-store.ts";

export interface ActInLog {
  readonly envelope: Envelope;
  /** Place in the log; undefined while the act waits for the sequencer. */
  readonly position: number | undefined;
}

/** An act the transaction's context may see, with its place in a log. */
export async function findActInLog(
  transaction: Executor,
  act: string,
  log: string,
): Promise<ActInLog | undefined> {
  const { rows } = await sql<Envelope & { position: number | null }>`
    select ${envelopeColumns}, link.position
    from ledger.act left join ledger.link on link.act_id = act.id and link.log = ${log}
    where act.id = ${act}`.execute(transaction);
  const [row] = rows;
  if (row === undefined) return undefined;
  const { position, ...envelope } = row;
  return { envelope, position: position ?? undefined };
}
