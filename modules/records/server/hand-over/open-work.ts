import type { WorkSource } from "#platform/access/server";
import { describeAct } from "#platform/ledger/contract";
import { recordAct } from "#platform/ledger/server";
import {
  keepRecords,
  keepWatches,
  recordActs,
  recordPage,
  watchActs,
  watchPage,
} from "#records/contract";
import { ownerOf } from "../record-act.ts";
import { giveDraft, giveWatch, listDraftsOf, listWatchesOf } from "./hand-over-store.ts";

/** Records begun and not entered. */
const drafts: WorkSource = {
  kind: recordActs.handedOver.objectKind,
  permission: keepRecords,
  list: listDraftsOf,
  give: async (transaction, giving) => {
    const given = await giveDraft(transaction, giving);
    if (given === undefined) return false;
    const said = { to: giving.to.person, at: giving.now.toISOString() };
    const act = describeAct(recordActs.handedOver, giving.id, said);
    await recordAct(transaction, { ...giving.by, ...act, ...ownerOf(given) });
    return true;
  },
  page: recordPage,
};

/** Watches that would tell who has left. */
const watches: WorkSource = {
  kind: watchActs.handedOver.objectKind,
  permission: keepWatches,
  list: listWatchesOf,
  give: async (transaction, giving) => {
    const given = await giveWatch(transaction, giving);
    if (given === undefined) return false;
    const said = { to: giving.to.person, at: giving.now.toISOString() };
    const act = describeAct(watchActs.handedOver, giving.id, said);
    await recordAct(transaction, { ...giving.by, ...act, ...ownerOf(given) });
    return true;
  },
  page: watchPage,
};

/**
 * What a person has open in records. Imports and lists of numbers are their agency's: whoever works there goes on with
 * them, and those nobody touches are forgotten. A possible match is a matter of two agencies.
 */
export const recordsWork: readonly WorkSource[] = [drafts, watches];
