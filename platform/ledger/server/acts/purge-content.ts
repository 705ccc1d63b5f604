import * as z from "zod";
import { type Database, inTransaction } from "#platform/database";
import { becomePrincipal, leavePrincipal } from "../log/link-store.ts";
import {
  deleteContents,
  type Executor,
  findOldContents,
  insertActs,
  prepareAct,
} from "./act-store.ts";

/** The act a purge is. Its own content stays, because it accounts for what is gone. */
export const PURGE_VERB = "ledger.content.purge";

/** Content of a purge: ids of the acts whose content it removed. */
export const PurgeContent = z.object({ acts: z.array(z.uuid()) });
export type PurgeContent = z.infer<typeof PurgeContent>;

/** The object whose retention has ended, and its owner. */
export interface Purge {
  readonly objectKind: string;
  readonly objectId: string;
  readonly ownerMember: string;
  readonly ownerAgency?: string | undefined;
  /** Code of why: retention ended, owner withdrew. */
  readonly purpose: string;
}

/**
 * Removes content and salt of every act on an object, as the principal `purger`, and records that.
 * Envelopes, links and proofs stay as they are. Resolves with the number of acts emptied; purging
 * again empties none and records nothing.
 */
export function purgeContent(
  worker: Pick<Database<unknown>, "query">,
  purge: Purge,
): Promise<number> {
  return inTransaction(worker.query, { principal: PURGER }, async (transaction) => {
    await becomePurger(transaction);
    return purgeObject(transaction, purge);
  });
}

/** The principal in whose context a transaction purges. */
export const PURGER = "purger";

/** Gives up the worker login's own rights for those of the purger; see {@link leavePurger}. */
export function becomePurger(transaction: Executor): Promise<void> {
  return becomePrincipal(transaction, "proofmark_purger");
}

/** Goes on with the rights of the login. */
export function leavePurger(transaction: Executor): Promise<void> {
  return leavePrincipal(transaction);
}

/** The same as {@link purgeContent} in a transaction that removes more; it must be the purger's. */
export async function purgeObject(transaction: Executor, purge: Purge): Promise<number> {
  const { objectKind, objectId, ownerMember, ownerAgency, purpose } = purge;
  const acts = await deleteContents(transaction, { ...purge, except: PURGE_VERB });
  if (acts.length === 0) return 0;
  const act = {
    verb: PURGE_VERB,
    member: ownerMember,
    principal: PURGER,
    objectKind,
    objectId,
    ownerMember,
    ownerAgency,
    purpose,
    content: { acts } satisfies PurgeContent,
  };
  await insertActs(transaction, [prepareAct(act, { isLook: false })]);
  return acts.length;
}

/** Objects of some kinds of which acts older than a moment still have content; needs the purger. */
export function listOldObjects(
  transaction: Executor,
  old: { objectKinds: readonly string[]; before: Date; most: number },
): Promise<Omit<Purge, "purpose">[]> {
  return findOldContents(transaction, { ...old, except: PURGE_VERB });
}
