import { listKeysRoute, makeKeyRoute, revokeKeyRoute } from "#platform/access/contract";
import type { Walk } from "./walk.ts";

/** A key for a system is made and taken back. */
export async function walkKeys(walk: Walk): Promise<void> {
  const claire = await walk.signedIn(1);
  const body = { name: "Case system", roles: ["desk" as const], days: 90 };
  const { key } = await walk.carryOut(makeKeyRoute, claire, { body });
  await walk.carryOut(listKeysRoute, claire, { query: {} });
  await walk.carryOut(revokeKeyRoute, claire, { params: { key: key.id } });
}
