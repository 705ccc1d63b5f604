import { actorOf, type Caller } from "#platform/access/contract";
import { createId } from "#platform/database";
import { makeReference } from "#platform/documents/server";
import { httpErrors, problem } from "#platform/http/contract";
import {
  findWatchFaults,
  isOwnersSide,
  type WatchContent,
  type WatchMoved,
  watchErrors,
  watchFaultErrors,
} from "#records/contract";
import { gunKey } from "#records/science";
import { ownerOf } from "../record-act.ts";
import type { RecordsDesk, RecordsTransaction } from "../records-desk.ts";
import type { StoredWatch } from "../tables.ts";
import { recordWatchEnd, recordWatched } from "./watch-act.ts";
import { endWatchRow, findWatch, insertWatch, type NewWatch, updateWatch } from "./watch-store.ts";
import { deleteWatched, insertWatched } from "./watched-store.ts";

/** Begins a watch of the caller's agency. */
export function beginWatch(
  desk: RecordsDesk,
  caller: Caller,
  content: WatchContent,
): Promise<WatchMoved> {
  return desk.asCaller(caller, async (transaction) => {
    const at = desk.clock();
    proveWatchable(content, at);
    const { member, agency, person } = caller;
    const owner = { id: createId(), member, agency, person };
    const watch = await insertNamed(transaction, { ...owner, at, content });
    await insertWatched(transaction, watch);
    await recordWatched(transaction, actorOf(caller), watch, "begun");
    return movedOf(watch);
  });
}

/** Two watches of one owner never share a reference; of the thousands of millions one is soon free. */
async function insertNamed(
  transaction: RecordsTransaction,
  watch: Omit<NewWatch, "reference">,
): Promise<StoredWatch> {
  const row = await insertWatch(transaction, { ...watch, reference: makeReference("WAT") });
  return row ?? insertNamed(transaction, watch);
}

export interface AskedWatch {
  readonly id: string;
  readonly version: number;
}

/** Keeps what is watched now, who is told and until when. */
export function changeWatch(
  desk: RecordsDesk,
  caller: Caller,
  { content, ...asked }: AskedWatch & { content: WatchContent },
): Promise<WatchMoved> {
  return desk.asCaller(caller, async (transaction) => {
    const at = desk.clock();
    const watch = await getOwn(transaction, caller, asked);
    proveWatchable(content, at);
    const changed = await updateWatch(transaction, watch, { content, at });
    if (changed === undefined) throw problem(httpErrors.versionMismatch);
    await deleteWatched(transaction, changed.id);
    await insertWatched(transaction, changed);
    await recordWatched(transaction, actorOf(caller), changed, "changed");
    return movedOf(changed);
  });
}

/** Ends a watch for good. */
export function endWatch(
  desk: RecordsDesk,
  caller: Caller,
  asked: AskedWatch,
): Promise<WatchMoved> {
  return desk.asCaller(caller, async (transaction) => {
    const watch = await getOwn(transaction, caller, asked);
    const ended = await endWatchRow(transaction, watch, desk.clock());
    if (ended === undefined) throw problem(httpErrors.versionMismatch);
    await deleteWatched(transaction, ended.id);
    await recordWatchEnd(transaction, actorOf(caller), ended);
    return movedOf(ended);
  });
}

/** A watch of the caller's side that is not over; who may only read it for a while does not change it. */
async function getOwn(
  transaction: RecordsTransaction,
  caller: Caller,
  { id, version }: AskedWatch,
): Promise<StoredWatch> {
  const watch = await findWatch(transaction, id);
  if (watch === undefined || !isOwnersSide(ownerOf(watch), caller))
    throw problem(watchErrors.notFound);
  if (watch.version !== version) throw problem(httpErrors.versionMismatch);
  if (watch.state === "ended") throw problem(watchErrors.over);
  return watch;
}

/** Throws the first fault; a make and model of signs nobody can look for are none. */
function proveWatchable(content: WatchContent, now: Date): void {
  const [fault] = findWatchFaults(content, now);
  if (fault?.rule === "number_too_little")
    throw problem(watchFaultErrors.number_too_little, { text: fault.text });
  if (fault !== undefined) throw problem(watchFaultErrors[fault.rule]);
  if (content.numbers.length === 0 && gunKey(content.gun) === "")
    throw problem(watchFaultErrors.too_wide);
}

function movedOf({ id, reference, state, version }: StoredWatch): WatchMoved {
  return { id, reference, state, version };
}
