import type { Caller } from "#platform/access/contract";
import { type CheckedInput, problem, type RouteAnswer } from "#platform/http/contract";
import { type listWatchesRoute, type WatchView, watchErrors } from "#records/contract";
import { ownerOf } from "../record-act.ts";
import type { RecordsDesk } from "../records-desk.ts";
import type { StoredWatch } from "../tables.ts";
import { watchContentOf } from "./watch-act.ts";
import { countTold, findWatch, listWatches, type Told } from "./watch-store.ts";

/** The watches of the caller's agency or, for a desk, of its member. */
export function readWatches(
  desk: RecordsDesk,
  caller: Caller,
  { state, cursor, limit }: CheckedInput<typeof listWatchesRoute>["query"],
): Promise<RouteAnswer<typeof listWatchesRoute>> {
  return desk.asCaller(caller, async (transaction) => {
    const found = await listWatches(transaction, { state, before: cursor, limit: limit + 1 });
    const shown = found.slice(0, limit);
    const told = await countTold(
      transaction,
      shown.map(({ id }) => id),
    );
    const watches = shown.map((watch) => viewOf(watch, caller, told.get(watch.id)));
    return { watches, next: found.length > limit ? (watches.at(-1)?.id ?? null) : null };
  });
}

/** One of them. */
export function openWatch(desk: RecordsDesk, caller: Caller, id: string): Promise<WatchView> {
  return desk.asCaller(caller, async (transaction) => {
    const watch = await findWatch(transaction, id);
    if (watch === undefined) throw problem(watchErrors.notFound);
    return viewOf(watch, caller, (await countTold(transaction, [id])).get(id));
  });
}

function viewOf(watch: StoredWatch, caller: Caller, told: Told | undefined): WatchView {
  const { id, reference, state, version } = watch;
  return {
    ...watchContentOf(watch),
    ...ownerOf(watch),
    id,
    reference,
    state,
    version,
    isOwn: watch.begun_by === caller.person,
    begunAt: watch.begun_at.toISOString(),
    told: told?.told ?? 0,
    toldAt: told?.toldAt?.toISOString() ?? null,
  };
}
