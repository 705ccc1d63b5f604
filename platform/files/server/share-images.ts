import { actorOf, type Caller } from "#platform/access/contract";
import { recordAct } from "#platform/ledger/server";
import { openImages } from "./file-store.ts";

type Executor = Parameters<typeof openImages>[0] & Parameters<typeof recordAct>[0];

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
  for (const objectId of opened)
    await recordAct(transaction, {
      ...actorOf(caller),
      verb: "files.file.share",
      objectKind: "files.file",
      objectId,
      content: { handling: "official", disclosure: "open" },
    });
  return opened;
}
