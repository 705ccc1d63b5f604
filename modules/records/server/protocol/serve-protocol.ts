import { type Binding, bind } from "#platform/http/server";
import { moveProtocolStepRoute, readProtocolRoute } from "#records/contract";
import type { RecordsDesk } from "../records-desk.ts";
import { moveStep } from "./move-step.ts";
import { readProtocol } from "./read-protocol.ts";

/** The routes of the recovery protocol. */
export function serveProtocol(desk: RecordsDesk): Binding[] {
  return [
    bind(readProtocolRoute, ({ params }, { caller }) => readProtocol(desk, caller, params.record)),
    bind(moveProtocolStepRoute, ({ params, body }, { caller }) =>
      moveStep(desk, caller, { ...params, ...body }),
    ),
  ];
}
