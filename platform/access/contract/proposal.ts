import * as z from "zod";
import { defineRoute, httpErrors } from "#platform/http/contract";
import { Language } from "#platform/i18n/contract";
import { accessErrors } from "./errors.ts";
import { Role } from "./permission/index.ts";
import { decideProposal, proposeRole, proposeStanding } from "./permissions.ts";
import { NamedAccount, NamedPerson } from "./person.ts";

const MemberId = z.string().regex(/^[A-Z]{2,8}$/);
const Reason = z.string().trim().min(1).max(500);

/** An account is to hold a role. */
export const RoleGrant = z.object({
  kind: z.literal("grant_role"),
  account: z.uuid(),
  role: Role,
});
export type RoleGrant = z.infer<typeof RoleGrant>;

/** A member is to be entered, with the agency at which its first administrator works. */
export const MemberAdmission = z.object({
  kind: z.literal("admit_member"),
  member: MemberId,
  /** Null for a country, which readers name in their language. */
  names: z.record(Language, z.string().min(1).max(120)).nullable(),
  agency: z.object({
    kind: z.enum(["police", "customs", "border", "regulator", "national_bureau", "secretariat"]),
    name: z.string().min(1).max(120),
    nameLanguage: z.string().regex(/^[a-z]{2}$/),
    place: z.string().max(120).nullable(),
  }),
  languages: z
    .array(z.string().regex(/^[a-z]{2}$/))
    .min(1)
    .max(10),
  zone: z.string().min(1).max(60),
  administrator: z.object({
    name: z.string().trim().min(1).max(120),
    signInName: z.string().regex(/^[a-z0-9._-]{2,60}$/),
    language: Language,
  }),
});
export type MemberAdmission = z.infer<typeof MemberAdmission>;

/** A member is to be suspended, or readmitted. */
export const StandingChange = z.object({
  kind: z.enum(["suspend_member", "readmit_member"]),
  member: MemberId,
});
export type StandingChange = z.infer<typeof StandingChange>;

export const ProposalContent = z.discriminatedUnion("kind", [
  RoleGrant,
  MemberAdmission,
  StandingChange,
]);
export type ProposalContent = z.infer<typeof ProposalContent>;

/** What needs a second person before it is done (invariant 4). */
export const Proposal = z.object({
  id: z.uuid(),
  member: MemberId,
  content: ProposalContent,
  reason: Reason,
  proposedBy: z.uuid(),
  proposedAt: z.iso.datetime(),
  decision: z.enum(["approved", "declined", "withdrawn"]).nullable(),
  decidedBy: z.uuid().nullable(),
  decidedAt: z.iso.datetime().nullable(),
  version: z.int(),
});
export type Proposal = z.infer<typeof Proposal>;

export const proposeRoleRoute = defineRoute({
  id: "access.role.propose",
  method: "POST",
  path: "/api/access/proposals/role-grants",
  summary: "Propose a role for an account; another person decides",
  access: proposeRole,
  leaves: ["access.proposal.make"],
  body: RoleGrant.omit({ kind: true }).extend({ reason: Reason }),
  answer: Proposal,
  isCreate: true,
  errors: [
    accessErrors.accountNotFound,
    accessErrors.roleHeld,
    accessErrors.ownRole,
    accessErrors.hasLeft,
    accessErrors.roleNotForMember,
    httpErrors.keyReused,
    httpErrors.keyInProgress,
  ],
});

export const proposeMemberRoute = defineRoute({
  id: "access.member.propose",
  method: "POST",
  path: "/api/access/proposals/members",
  summary:
    "Propose to admit, suspend or readmit a member; another person of the secretariat decides",
  access: proposeStanding,
  leaves: ["access.proposal.make"],
  body: z.object({
    content: z.discriminatedUnion("kind", [MemberAdmission, StandingChange]),
    reason: Reason,
  }),
  answer: Proposal,
  isCreate: true,
  errors: [
    accessErrors.memberNotFound,
    accessErrors.memberStandsSo,
    accessErrors.ownMember,
    httpErrors.keyReused,
    httpErrors.keyInProgress,
  ],
});

export const listProposalsRoute = defineRoute({
  id: "access.proposal.list",
  method: "GET",
  path: "/api/access/proposals",
  summary: "Proposals the caller may decide or has made, newest first",
  access: decideProposal,
  query: z.object({
    open: z.stringbool().default(true),
    cursor: z.uuid().optional(),
    limit: z.coerce.number().int().min(1).max(200).default(50),
  }),
  answer: z.object({
    proposals: z.array(Proposal),
    /** Who and which accounts they speak of, as far as the caller may know them. */
    persons: z.array(NamedPerson),
    accounts: z.array(NamedAccount),
    next: z.uuid().nullable(),
  }),
});

export const decideProposalRoute = defineRoute({
  id: "access.proposal.decide",
  method: "POST",
  path: "/api/access/proposals/:proposal/decision",
  summary: "Approve or decline what another person proposed, or withdraw one's own",
  access: decideProposal,
  leaves: {
    always: ["access.proposal.decide"],
    sometimes: [
      "access.role.grant",
      "access.member.admit",
      "directory.agency.add",
      "directory.profile.add",
      "access.person.add",
      "access.account.add",
      "access.member.suspend",
      "access.member.readmit",
    ],
  },
  params: z.object({ proposal: z.uuid() }),
  body: z.object({ decision: z.enum(["approved", "declined", "withdrawn"]) }),
  answer: z.object({
    proposal: Proposal,
    /** Of an admitted member's first administrator; shown once. */
    invitation: z.string().nullable(),
  }),
  errors: [
    accessErrors.proposalNotFound,
    accessErrors.proposalDecided,
    accessErrors.secondPersonNeeded,
    accessErrors.ownRole,
    accessErrors.roleHeld,
    accessErrors.hasLeft,
    accessErrors.memberStandsSo,
    accessErrors.accountNotFound,
    accessErrors.roleNotForMember,
  ],
  repeated: "once",
});
