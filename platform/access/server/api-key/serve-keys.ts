import { listKeysRoute, makeKeyRoute, revokeKeyRoute } from "#platform/access/contract";
import { type Binding, bind } from "#platform/http/server";
import type { AccessDesk } from "../access-parts.ts";
import { makeKey, readKeys, revokeKey } from "./manage-keys.ts";

export function serveKeys(desk: AccessDesk): Binding[] {
  return [
    bind(listKeysRoute, ({ query }, { caller }) => readKeys(desk, caller, query)),
    bind(makeKeyRoute, ({ body }, { caller }) => makeKey(desk, caller, body)),
    bind(revokeKeyRoute, ({ params }, { caller }) => revokeKey(desk, caller, params.key)),
  ];
}
