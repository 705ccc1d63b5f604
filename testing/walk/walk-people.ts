import {
  addAccountRoute,
  addPersonRoute,
  endAccountSessionsRoute,
  inviteAgainRoute,
  leaveRoute,
  listPersonsRoute,
  makeKeyRoute,
  openWorkRoute,
  reassignWorkRoute,
  renamePersonRoute,
  unlockAccountRoute,
} from "#platform/access/contract";
import { castId } from "#platform/access/server";
import { beginWork } from "#testing/server/begin-work";
import type { Walk } from "./walk.ts";
import { walkEnrolment } from "./walk-enrolment.ts";
import { grantRole } from "./walk-proposals.ts";

/** A person comes, is corrected, works, and leaves with a key of a system. */
export async function walkPeople(walk: Walk): Promise<void> {
  const marc = await walk.signedIn(5);
  const account = { agency: castId("agency", 2), language: "fr" as const };
  const added = await walk.carryOut(addPersonRoute, marc, {
    body: { ...account, name: "Nadia Perrin", signInName: "nadia.perrin" },
  });
  const params = { person: added.person.id };
  const body = { name: "Nadia Perrin-Lemaire" };
  await walk.carryOut(renamePersonRoute, marc, { params, body }, { version: 1 });
  const second = { ...account, agency: castId("agency", 1), signInName: "nadia.perrin.bcn" };
  await walk.carryOut(addAccountRoute, marc, { params, body: second });
  await walk.carryOut(listPersonsRoute, marc, { query: {} });
  await walkAccount(walk, added.account, added.person.id);
  await walk.carryOut(leaveRoute, marc, { params }, { also: ["access.key.revoke"] });
  await walkOpenWork(walk, params);
}

/** What is open is handed to a colleague of the same laboratory. */
async function walkOpenWork(walk: Walk, params: { person: string }): Promise<void> {
  const marc = await walk.signedIn(5);
  const { openWork } = await walk.carryOut(openWorkRoute, marc, { params });
  const body = { to: castId("person", 4), work: openWork };
  await walk.carryOut(reassignWorkRoute, marc, { params, body }, { also: ["*.*.hand_over"] });
}

/** The account's credentials are set; it is unlocked, and its sessions ended. */
async function walkAccount(walk: Walk, account: string, person: string): Promise<void> {
  const marc = await walk.signedIn(5);
  const params = { account };
  const { invitation } = await walk.carryOut(inviteAgainRoute, marc, { params });
  const nadia = await walkEnrolment(walk, invitation, { person, member: "FR" });
  await walk.carryOut(unlockAccountRoute, marc, { params });
  await grantRole(walk, account, "examiner");
  const body = { name: "Comparison microscope", roles: ["examiner" as const], days: 30 };
  await walk.carryOut(makeKeyRoute, nadia, { body });
  await beginWork(nadia.browser);
  const again = await walk.carryOut(inviteAgainRoute, marc, { params });
  await walkEnrolment(walk, again.invitation, { person, member: "FR" });
  // Fresh credentials have taken the role away; two persons give it again.
  await grantRole(walk, account, "examiner");
  await walk.carryOut(endAccountSessionsRoute, marc, { params });
}
