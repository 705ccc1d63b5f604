import { type Binding, bind } from "#platform/http/server";
import { moveCustodyRoute } from "#records/contract";
import type { RecordsDesk } from "../records-desk.ts";
import { moveCustody } from "./move-custody.ts";

/** The routes of custody; what it says is part of an opened record. */
export function serveCustody(desk: RecordsDesk): Binding[] {
  return [
    bind(moveCustodyRoute, ({ params, body }, { caller, expectedVersion }) =>
      moveCustody(desk, caller, { id: params.record, version: expectedVersion, move: body }),
    ),
  ];
}
