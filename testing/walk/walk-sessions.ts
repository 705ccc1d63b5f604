import {
  demonstrationCastRoute,
  demonstrationSignInRoute,
  listSessionsRoute,
  revokeSessionRoute,
  sessionRoute,
} from "#platform/access/contract";
import { castId } from "#platform/access/server";
import type { Walk } from "./walk.ts";

/** One of the cast signs in by a click, on two machines, and ends the session of the other. */
export async function walkSessions(walk: Walk): Promise<void> {
  const claire = await walk.signedIn(1);
  const other = { ...claire, browser: walk.anyone() };
  await walk.carryOut(demonstrationCastRoute, other, {});
  const body = { account: castId("account", 1) };
  const state = await walk.carryOut(demonstrationSignInRoute, other, { body });
  if (state.state !== "open") throw new Error(`a session that is ${state.state}`);
  await walk.carryOut(sessionRoute, other, {});
  await walk.carryOut(listSessionsRoute, claire, {});
  await walk.carryOut(revokeSessionRoute, claire, { params: { session: state.session } });
}
