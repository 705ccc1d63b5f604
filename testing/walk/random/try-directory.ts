import {
  AgencyKind,
  addAgencyRoute,
  changeAgencyRoute,
  keepProfileRoute,
  memberRoute,
  nameAgencyRoute,
} from "#platform/directory/contract";
import { type Choice, type Crew, choose, type Try } from "./crew.ts";

const DAY = 86_400_000;

function readFrance({ desk }: Crew) {
  return desk.call(memberRoute, { params: { member: "FR" } });
}

function contentOf({ some, other }: Choice) {
  const kind = choose(AgencyKind.options, other) ?? "police";
  return { kind, name: `Service ${some}`, nameLanguage: "fr", place: other % 2 ? "Lyon" : null };
}

export const tryAddAgency: Try = ({ administrators: [marc] }, choice) =>
  marc.call(addAgencyRoute, { body: contentOf(choice) });

/** Refused where it would make a second desk. */
export const tryChangeAgency: Try = async (crew, choice) => {
  const agency = choose((await readFrance(crew)).agencies, choice.some);
  if (agency === undefined) return;
  const isDesk = agency.isDesk || choice.other % 5 === 0;
  const input = { params: { agency: agency.id }, body: { ...contentOf(choice), isDesk } };
  await crew.administrators[0].call(changeAgencyRoute, input, { version: agency.version });
};

export const tryNameAgency: Try = async (crew, { some, other }) => {
  const agency = choose((await readFrance(crew)).agencies, some);
  if (agency === undefined) return;
  const input = { params: { agency: agency.id }, body: { readsOfficial: other % 2 === 0 } };
  await crew.desk.call(nameAgencyRoute, input, { version: agency.version });
};

export const tryKeepProfile: Try = async (crew, { some, other }) => {
  const { profile } = await readFrance(crew);
  if (profile === null) return;
  const { isOverdue: _, reviewedOn: __, version, ...content } = profile;
  const reviewDue = new Date(Date.now() + (1 + (other % 400)) * DAY).toISOString().slice(0, 10);
  const body = { ...content, coversFrom: 1900 + (some % 100), reviewDue };
  await crew.desk.call(keepProfileRoute, { body }, { version });
};
