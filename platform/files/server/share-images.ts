import { actorOf, type Caller } from "#platform/access/contract";
import { filesActs } from "#platform/files/contract";
import { describeAct } from "#platform/ledger/contract";
import { recordAct } from "#platform/ledger/server";
import { openImages } from "./file-store.ts";

type Executor = Parameters<typeof recordAct>[0];

/**
 * Lets every member see pictures of the caller's agency, because they become part of something that
 * is everyone's, in the caller's own transaction. Returns the ids that were opened: others are no
 * pictures, or not the caller's to give.
 */
export async function shareImages(
  transaction: Executor,
  caller: Caller,
  ids: readonly string[],
): Promise<string[]> {
  const opened = await openImages(transaction, ids);
  const shared = { handling: "official", disclosure: "open" };
  for (const id of opened) {
    const act = describeAct(filesActs.fileShared, id, shared);
    await recordAct(transaction, { ...actorOf(caller), ...act });
  }
  return opened;
}
