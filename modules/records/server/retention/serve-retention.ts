import { type Binding, bind } from "#platform/http/server";
import {
  letGoRoute,
  listPurgedRoute,
  listReviewsRoute,
  readPurgedRoute,
  renewReviewedRoute,
} from "#records/contract";
import type { RecordsDesk } from "../records-desk.ts";
import { letGo, renewReviewed } from "./decide-reviews.ts";
import { readOnePurged, readPurged } from "./read-purged.ts";
import { readReviews } from "./read-reviews.ts";

export function serveRetention(desk: RecordsDesk): Binding[] {
  return [
    bind(listReviewsRoute, ({ query }, { caller }) => readReviews(desk, caller, query)),
    bind(renewReviewedRoute, ({ body }, { caller }) => renewReviewed(desk, caller, body)),
    bind(letGoRoute, ({ body }, { caller }) => letGo(desk, caller, body)),
    bind(listPurgedRoute, ({ query }, { caller }) => readPurged(desk, caller, query)),
    bind(readPurgedRoute, ({ params }, { caller }) => readOnePurged(desk, caller, params.record)),
  ];
}
