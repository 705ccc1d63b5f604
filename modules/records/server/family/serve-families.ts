import { type Binding, bind } from "#platform/http/server";
import { closeSignalRoute, openFamilyRoute } from "#records/contract";
import type { RecordsDesk } from "../records-desk.ts";
import { closeSignal } from "./close-signal.ts";
import { openFamily } from "./read-family.ts";

/** The routes of families and their early warnings. */
export function serveFamilies(desk: RecordsDesk): Binding[] {
  return [
    bind(openFamilyRoute, ({ params, query }, { caller }) =>
      openFamily(desk, caller, { ...params, ...query }),
    ),
    bind(closeSignalRoute, ({ params, body }, { caller, expectedVersion }) =>
      closeSignal(desk, caller, { id: params.signal, version: expectedVersion, ...body }),
    ),
  ];
}
