import type { NewAct } from "./act.ts";
import { type ActRow, type Executor, insertActs, prepareAct } from "./act-store.ts";

/**
 * Records that something is done, in the caller's own transaction: both become durable or neither
 * does. The transaction's context must be that of the act's member, or name a system principal.
 * Returns the id of the act. Throws where the content is no JSON or the row is refused; the caller
 * lets that end the transaction, because an act that cannot be written must not happen.
 */
export async function recordAct(transaction: Executor, act: NewAct): Promise<string> {
  const row = prepareAct(act, { isLook: false });
  await insertActs(transaction, [row]);
  return row.id;
}

/** An act whose content is sealed: what takes the time is done, and it waits to be written. */
export type SealedAct = ActRow;

/** Seals an act ahead of the transaction that writes it. Throws where the content is no JSON. */
export function sealAct(act: NewAct): SealedAct {
  return prepareAct(act, { isLook: false });
}

/** The same for what an earlier look, `cause`, went on to show. */
export function sealLook(act: NewAct, cause: string): SealedAct {
  return prepareAct(act, { isLook: true, cause });
}

/** The same as {@link recordAct} for acts that are done together: one round trip for any number. */
export async function recordSealed(
  transaction: Executor,
  acts: readonly SealedAct[],
): Promise<void> {
  if (acts.length > 0) await insertActs(transaction, acts);
}
