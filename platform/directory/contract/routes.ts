import * as z from "zod";
import { defineRoute, httpErrors } from "#platform/http/contract";
import { directoryErrors } from "./errors.ts";
import { Agency, Member, MemberId } from "./member.ts";
import { keepAgencies, keepProfile, nameAgencies } from "./permissions.ts";
import { Profile, ProfileContent } from "./profile.ts";

/** A member as shown wherever someone must be asked. */
export const MemberSummary = Member.extend({
  desk: Agency.nullable(),
  profile: Profile.nullable(),
});
export type MemberSummary = z.infer<typeof MemberSummary>;

export const listMembersRoute = defineRoute({
  id: "directory.member.list",
  method: "GET",
  path: "/api/directory/members",
  summary: "Members with their desk, languages, hours and review date",
  access: "signed_in",
  query: z.object({
    /** Continue after this member. */
    cursor: MemberId.optional(),
    limit: z.coerce.number().int().min(1).max(300).default(100),
  }),
  answer: z.object({ members: z.array(MemberSummary), next: MemberId.nullable() }),
});

export const memberRoute = defineRoute({
  id: "directory.member.read",
  method: "GET",
  path: "/api/directory/members/:member",
  summary: "One member: desk, profile and agencies",
  access: "signed_in",
  params: z.object({ member: MemberId }),
  answer: MemberSummary.extend({ agencies: z.array(Agency) }),
  errors: [directoryErrors.memberNotFound],
});

/** Agencies one question names. */
const mostNamed = 300;

export const agenciesRoute = defineRoute({
  id: "directory.agency.list",
  method: "GET",
  path: "/api/directory/agencies",
  summary: "Agencies by their ids, for what names them; one that is not there is left out",
  access: "signed_in",
  query: z.object({
    /** Separated by commas. */
    ids: z
      .string()
      .regex(/^[0-9a-f-]{36}(,[0-9a-f-]{36})*$/)
      .max(mostNamed * 37),
  }),
  answer: z.object({ agencies: z.array(Agency) }),
});

export const keepProfileRoute = defineRoute({
  id: "directory.profile.keep",
  method: "PUT",
  path: "/api/directory/profile",
  summary: "Confirm or change what the own member says about itself",
  access: keepProfile,
  leaves: ["directory.profile.keep"],
  body: ProfileContent.extend({
    /** When the member will confirm again: within a year. */
    reviewDue: z.iso.date(),
  }),
  answer: Profile,
  isChange: true,
  errors: [
    directoryErrors.memberNotFound,
    directoryErrors.reviewOutOfRange,
    httpErrors.versionMismatch,
    httpErrors.versionMissing,
  ],
});

const AgencyContent = Agency.pick({
  kind: true,
  name: true,
  nameLanguage: true,
  place: true,
  mail: true,
});

export const addAgencyRoute = defineRoute({
  id: "directory.agency.add",
  method: "POST",
  path: "/api/directory/agencies",
  summary: "Add an agency of the own member",
  access: keepAgencies,
  leaves: ["directory.agency.add"],
  body: AgencyContent,
  answer: Agency,
  isCreate: true,
  errors: [httpErrors.keyReused, httpErrors.keyInProgress],
});

export const changeAgencyRoute = defineRoute({
  id: "directory.agency.change",
  method: "PUT",
  path: "/api/directory/agencies/:agency",
  summary: "Change an agency of the own member, or make it the desk",
  access: keepAgencies,
  leaves: ["directory.agency.change"],
  params: z.object({ agency: z.uuid() }),
  body: AgencyContent.extend({ isDesk: z.boolean() }),
  answer: Agency,
  isChange: true,
  errors: [
    directoryErrors.agencyNotFound,
    directoryErrors.deskTaken,
    httpErrors.versionMismatch,
    httpErrors.versionMissing,
  ],
});

export const nameAgencyRoute = defineRoute({
  id: "directory.agency.name",
  method: "PUT",
  path: "/api/directory/agencies/:agency/reads-official",
  summary:
    "Name an agency of the own member to read official-use rows of all its agencies, or end it",
  access: nameAgencies,
  leaves: ["directory.agency.name"],
  params: z.object({ agency: z.uuid() }),
  body: z.object({ readsOfficial: z.boolean() }),
  answer: Agency,
  isChange: true,
  errors: [directoryErrors.agencyNotFound, httpErrors.versionMismatch, httpErrors.versionMissing],
});
