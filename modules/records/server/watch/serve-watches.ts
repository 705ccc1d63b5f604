import { type Binding, bind } from "#platform/http/server";
import {
  beginWatchRoute,
  changeWatchRoute,
  endWatchRoute,
  listWatchesRoute,
  openWatchRoute,
} from "#records/contract";
import type { RecordsDesk } from "../records-desk.ts";
import { beginWatch, changeWatch, endWatch } from "./keep-watch.ts";
import { openWatch, readWatches } from "./read-watches.ts";

/** The routes of standing watches. */
export function serveWatches(desk: RecordsDesk): Binding[] {
  return [
    bind(beginWatchRoute, ({ body }, { caller }) => beginWatch(desk, caller, body)),
    bind(changeWatchRoute, ({ params, body }, { caller, expectedVersion }) =>
      changeWatch(desk, caller, { id: params.watch, version: expectedVersion, content: body }),
    ),
    bind(endWatchRoute, ({ params }, { caller, expectedVersion }) =>
      endWatch(desk, caller, { id: params.watch, version: expectedVersion }),
    ),
    bind(openWatchRoute, ({ params }, { caller }) => openWatch(desk, caller, params.watch)),
    bind(listWatchesRoute, ({ query }, { caller }) => readWatches(desk, caller, query)),
  ];
}
