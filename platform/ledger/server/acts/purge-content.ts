import * as z from "zod";
import { type Database, inTransaction } from "#platform/database";
import { becomePrincipal } from "../log/link-store.ts";
import { deleteContents, insertActs, prepareAct } from "./act-store.ts";

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
export function purgeContent(worker: Database<unknown>, purge: Purge): Promise<number> {
  const { objectKind, objectId, ownerMember, ownerAgency, purpose } = purge;
  return inTransaction(worker.query, { principal: "purger" }, async (transaction) => {
    await becomePrincipal(transaction, "proofmark_purger");
    const acts = await deleteContents(transaction, { ...purge, except: PURGE_VERB });
    if (acts.length === 0) return 0;
    const act = {
      verb: PURGE_VERB,
      member: ownerMember,
      principal: "purger",
      objectKind,
      objectId,
      ownerMember,
      ownerAgency,
      purpose,
      content: { acts } satisfies PurgeContent,
    };
    await insertActs(transaction, [prepareAct(act, { isLook: false })]);
    return acts.length;
  });
}
