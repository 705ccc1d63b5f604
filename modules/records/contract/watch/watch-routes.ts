import * as z from "zod";
import { defineRoute, httpErrors } from "#platform/http/contract";
import { WatchContent, WatchState, WatchView } from "./standing-watch.ts";
import { watchErrors, watchFaultErrors } from "./watch-errors.ts";
import { keepWatches, readWatches } from "./watch-permissions.ts";

const params = z.object({ watch: z.uuid() });

const WatchMoved = WatchView.pick({ id: true, reference: true, state: true, version: true });
export type WatchMoved = z.infer<typeof WatchMoved>;

const changeErrors = [
  watchErrors.notFound,
  watchErrors.over,
  httpErrors.versionMismatch,
  httpErrors.versionMissing,
];

export const beginWatchRoute = defineRoute({
  id: "records.watch.begin",
  method: "POST",
  path: "/api/records/watches",
  summary:
    "Watch a number, or a make and model: the caller's agency is told once of each record that comes to fit and that it may see",
  access: keepWatches,
  body: WatchContent,
  answer: WatchMoved,
  isCreate: true,
  errors: [...Object.values(watchFaultErrors), httpErrors.keyReused, httpErrors.keyInProgress],
  leaves: ["records.watch.begin"],
});

export const changeWatchRoute = defineRoute({
  id: "records.watch.change",
  method: "PUT",
  path: "/api/records/watches/:watch",
  summary: "Change what is watched, who is told or until when; a lapsed watch stands again",
  access: keepWatches,
  params,
  body: WatchContent,
  answer: WatchMoved,
  isChange: true,
  errors: [...changeErrors, ...Object.values(watchFaultErrors)],
  leaves: ["records.watch.change"],
});

export const endWatchRoute = defineRoute({
  id: "records.watch.end",
  method: "POST",
  path: "/api/records/watches/:watch/end",
  summary: "End a watch",
  access: keepWatches,
  params,
  answer: WatchMoved,
  isChange: true,
  errors: changeErrors,
  leaves: ["records.watch.end"],
});

export const openWatchRoute = defineRoute({
  id: "records.watch.open",
  method: "GET",
  path: "/api/records/watches/:watch",
  summary: "A watch of the caller's agency, for its desk of the member",
  access: readWatches,
  params,
  answer: WatchView,
  errors: [watchErrors.notFound],
});

export const listWatchesRoute = defineRoute({
  id: "records.watch.list",
  method: "GET",
  path: "/api/records/watches",
  summary: "Watches of the caller's agency, for its desk of the member, the latest begun first",
  access: readWatches,
  query: z.object({
    state: WatchState.optional(),
    cursor: z.uuid().optional(),
    limit: z.coerce.number().int().min(1).max(200).default(50),
  }),
  answer: z.object({ watches: z.array(WatchView), next: z.uuid().nullable() }),
});
