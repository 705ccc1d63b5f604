import {
  addAgencyRoute,
  agenciesRoute,
  changeAgencyRoute,
  keepProfileRoute,
  listMembersRoute,
  memberRoute,
  nameAgencyRoute,
} from "#platform/directory/contract";
import type { Walk } from "./walk.ts";

const DAY = 86_400_000;
const place = { nameLanguage: "es", place: "Vigo" };

/** A member adds, corrects and names an agency and confirms what it says about itself. */
export async function walkDirectory(walk: Walk): Promise<void> {
  const carmen = await walk.signedIn(8);
  const body = { kind: "customs" as const, name: "Aduana", ...place };
  const added = await walk.carryOut(addAgencyRoute, carmen, { body });
  const params = { agency: added.id };
  const corrected = { ...body, name: "Aduana del puerto", isDesk: false };
  const first = { version: added.version };
  const { version } = await walk.carryOut(
    changeAgencyRoute,
    carmen,
    { params, body: corrected },
    first,
  );
  const named = { params, body: { readsOfficial: true } };
  await walk.carryOut(nameAgencyRoute, carmen, named, { version });
  await walk.carryOut(listMembersRoute, carmen, { query: {} });
  const member = await walk.carryOut(memberRoute, carmen, { params: { member: "ES" } });
  const ids = member.agencies.map(({ id }) => id).join(",");
  await walk.carryOut(agenciesRoute, carmen, { query: { ids } });
  if (member.profile === null) throw new Error("Spain says nothing about itself");
  const { isOverdue: _, reviewedOn: __, version: current, ...profile } = member.profile;
  const reviewDue = new Date(Date.now() + 90 * DAY).toISOString().slice(0, 10);
  const kept = { ...profile, coversFrom: 1990, reviewDue };
  await walk.carryOut(keepProfileRoute, carmen, { body: kept }, { version: current });
}
