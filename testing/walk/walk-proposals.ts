import {
  decideProposalRoute,
  listProposalsRoute,
  proposeMemberRoute,
  proposeRoleRoute,
  type Role,
  revokeRoleRoute,
} from "#platform/access/contract";
import { castId } from "#platform/access/server";
import type { RouteInput } from "#platform/http/contract";
import type { HowCarriedOut, Walk } from "./walk.ts";

type Decided = HowCarriedOut<typeof decideProposalRoute>["also"];
type Standing = RouteInput<typeof proposeMemberRoute>["body"]["content"];

/** Roles are granted and taken back; members are admitted, suspended and readmitted. */
export async function walkProposals(walk: Walk): Promise<void> {
  await walkRoles(walk);
  await decideOn(walk, admission, [
    "access.member.admit",
    "directory.agency.add",
    "directory.profile.add",
    "access.person.add",
    "access.account.add",
    "access.role.grant",
  ]);
  await decideOn(walk, { kind: "suspend_member", member: "KE" }, ["access.member.suspend"]);
  await decideOn(walk, { kind: "readmit_member", member: "KE" }, ["access.member.readmit"]);
}

const admission: Standing = {
  kind: "admit_member",
  member: "PT",
  names: null,
  agency: { kind: "national_bureau", name: "Gabinete Nacional", nameLanguage: "pt", place: null },
  languages: ["pt", "en"],
  zone: "Europe/Lisbon",
  administrator: { name: "Rui Costa", signInName: "rui.costa", language: "en" },
};

async function walkRoles(walk: Walk): Promise<void> {
  const account = castId("account", 3);
  await grantRole(walk, account, "analyst");
  const marc = await walk.signedIn(5);
  await walk.carryOut(revokeRoleRoute, marc, { params: { account, role: "analyst" } });
  const body = { account, role: "trainer" as const, reason: "Trains the laboratory" };
  const { id } = await walk.carryOut(proposeRoleRoute, marc, { body });
  await walk.carryOut(listProposalsRoute, marc, { query: {} });
  const withdrawn = { params: { proposal: id }, body: { decision: "withdrawn" as const } };
  await walk.carryOut(decideProposalRoute, marc, withdrawn);
}

/** One administrator of France proposes a role, the other grants it. */
export async function grantRole(walk: Walk, account: string, role: Role): Promise<void> {
  const body = { account, role, reason: "Needed at the bench" };
  const { id } = await walk.carryOut(proposeRoleRoute, await walk.signedIn(5), { body });
  const approved = { params: { proposal: id }, body: { decision: "approved" as const } };
  const also: Decided = ["access.role.grant"];
  await walk.carryOut(decideProposalRoute, await walk.signedIn(6), approved, { also });
}

async function decideOn(walk: Walk, content: Standing, also: Decided): Promise<void> {
  const body = { content, reason: "As decided by the assembly" };
  const { id } = await walk.carryOut(proposeMemberRoute, await walk.signedIn(14), { body });
  const approved = { params: { proposal: id }, body: { decision: "approved" as const } };
  await walk.carryOut(decideProposalRoute, await walk.signedIn(15), approved, {
    ...(also && { also }),
  });
}
