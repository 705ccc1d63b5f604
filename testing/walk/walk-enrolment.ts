import { type TOTP, URI } from "otpauth";
import {
  completeInvitationRoute,
  lockSessionRoute,
  openInvitationRoute,
  reEnterRoute,
  setPinRoute,
  signInRoute,
  signOutRoute,
} from "#platform/access/contract";
import type { Doer, Walk } from "./walk.ts";

const password = "seven quiet herons at noon";
const pin = "274913";

/** Sets credentials by an invitation, signs in, locks and opens the screen, signs out and in again. */
export async function walkEnrolment(
  walk: Walk,
  token: string,
  who: Omit<Doer, "browser">,
): Promise<Doer> {
  const invitee: Doer = { ...who, browser: walk.anyone() };
  const opened = await walk.carryOut(openInvitationRoute, invitee, { body: { token, password } });
  const code = (URI.parse(opened.authenticator) as TOTP).generate();
  const enrolled = await walk.carryOut(completeInvitationRoute, invitee, { body: { token, code } });
  const [first = "", second = ""] = enrolled.recoveryCodes;
  const name = opened.signInName;
  await walk.carryOut(signInRoute, invitee, { body: { name, password, code: first } });
  await walkLock(walk, invitee);
  await walk.carryOut(signOutRoute, invitee, {});
  await walk.carryOut(signInRoute, invitee, { body: { name, password, code: second } });
  return invitee;
}

async function walkLock(walk: Walk, doer: Doer): Promise<void> {
  await walk.carryOut(setPinRoute, doer, { body: { password, pin } });
  await walk.carryOut(lockSessionRoute, doer, {});
  await walk.carryOut(reEnterRoute, doer, { body: { pin } });
  await walk.carryOut(lockSessionRoute, doer, {});
  await walk.carryOut(reEnterRoute, doer, { body: { password } });
}
