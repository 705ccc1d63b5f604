import {
  breakGlassRoute,
  closeGlassRoute,
  listGlassRoute,
  reviewGlassRoute,
} from "#platform/access/contract";
import { type Binding, bind } from "#platform/http/server";
import type { AccessDesk } from "../access-parts.ts";
import { breakGlass, endGlass, readGlass, reviewGlass } from "./break-glass.ts";

export function serveGlass(desk: AccessDesk): Binding[] {
  return [
    bind(breakGlassRoute, ({ body }, { caller }) => breakGlass(desk, caller, body)),
    bind(listGlassRoute, ({ query }, { caller }) => readGlass(desk, caller, query)),
    bind(closeGlassRoute, ({ params }, { caller }) => endGlass(desk, caller, params.glass)),
    bind(reviewGlassRoute, ({ params, body }, { caller, expectedVersion }) =>
      reviewGlass(desk, caller, { ...params, ...body, version: expectedVersion }),
    ),
  ];
}
