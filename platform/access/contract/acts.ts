import * as z from "zod";
import { Language } from "#platform/i18n/contract";
import { defineAct } from "#platform/ledger/contract";
import { Role } from "./permission/index.ts";
import { MemberAdmission, RoleGrant, StandingChange } from "./proposal.ts";

const id = z.uuid();
const moment = z.iso.datetime();
const nothing = z.object({});
const nothingMore = { version: 1, content: nothing };

const personActs = {
  personAdded: defineAct("access.person.add", "access.person", {
    version: 2,
    content: z.object({
      member: z.string(),
      isSynthetic: z.boolean(),
      createdAt: moment,
    }),
  }),
  personRenamed: defineAct("access.person.rename", "access.person", nothingMore),
  personLeft: defineAct("access.person.leave", "access.person", {
    version: 2,
    content: z.object({ leftAt: moment }),
  }),
};

const accountActs = {
  accountAdded: defineAct("access.account.add", "access.account", {
    version: 2,
    content: z.object({
      person: id,
      agency: id,
      member: z.string(),
      language: Language,
      state: z.enum(["invited", "active"]),
      isSynthetic: z.boolean(),
      createdAt: moment,
    }),
  }),
  accountInvited: defineAct("access.account.invite", "access.account", nothingMore),
  invitationOpened: defineAct("access.invitation.open", "access.account", nothingMore),
  /** Credentials set by invitation; anew they take the account's roles away. */
  accountEnrolled: defineAct("access.account.enrol", "access.account", {
    version: 2,
    content: z.object({ isReset: z.boolean(), at: moment }),
  }),
  accountUnlocked: defineAct("access.account.unlock", "access.account", nothingMore),
  sessionsEnded: defineAct("access.account.end_sessions", "access.account", nothingMore),
  pinSet: defineAct("access.pin.set", "access.account", nothingMore),
  /** The person has left: the account's roles end with it. */
  accountClosed: defineAct("access.account.close", "access.account", {
    version: 1,
    content: z.object({ closedAt: moment }),
  }),
  roleGranted: defineAct("access.role.grant", "access.account", {
    version: 2,
    content: z.object({
      role: Role,
      proposal: id.nullable(),
      member: z.string(),
      grant: id,
      grantedAt: moment,
    }),
  }),
  roleRevoked: defineAct("access.role.revoke", "access.account", {
    version: 2,
    content: z.object({ role: Role, revokedAt: moment }),
  }),
};

const sessionActs = {
  sessionOpened: defineAct("access.session.sign_in", "access.session", {
    version: 1,
    content: z.object({ account: id, means: z.string() }),
  }),
  sessionLocked: defineAct("access.session.lock", "access.session", nothingMore),
  sessionReEntered: defineAct("access.session.re_enter", "access.session", {
    version: 1,
    content: z.object({ means: z.enum(["pin", "password"]) }),
  }),
  sessionEnded: defineAct("access.session.end", "access.session", {
    version: 1,
    content: z.object({ because: z.string() }),
  }),
};

/** A proposal without the names in it. */
const ProposalSaid = z.discriminatedUnion("kind", [
  RoleGrant,
  MemberAdmission.extend({
    administrator: MemberAdmission.shape.administrator.pick({ language: true }),
  }),
  StandingChange,
]);

const proposalActs = {
  proposalMade: defineAct("access.proposal.make", "access.proposal", {
    version: 2,
    content: z.object({
      kind: z.string(),
      member: z.string(),
      content: ProposalSaid,
      reason: z.string(),
      proposedAt: moment,
    }),
  }),
  proposalDecided: defineAct("access.proposal.decide", "access.proposal", {
    version: 2,
    content: z.object({
      decision: z.enum(["approved", "declined", "withdrawn"]),
      decidedAt: moment,
    }),
  }),
};

const memberActs = {
  memberAdmitted: defineAct("access.member.admit", "directory.member", {
    version: 2,
    content: z.object({
      /** Its desk. */
      agency: id,
      names: MemberAdmission.shape.names,
      isSynthetic: z.boolean(),
      since: moment,
    }),
  }),
  memberSuspended: defineAct("access.member.suspend", "directory.member", {
    version: 2,
    content: z.object({ since: moment }),
  }),
  memberReadmitted: defineAct("access.member.readmit", "directory.member", {
    version: 2,
    content: z.object({ since: moment }),
  }),
  administratorCreated: defineAct("access.administrator.create", "directory.member", {
    version: 1,
    content: z.object({ roles: z.array(Role) }),
  }),
};

const keyActs = {
  keyMade: defineAct("access.key.make", "access.api_key", {
    version: 2,
    content: z.object({
      account: id,
      roles: z.array(Role),
      days: z.int(),
      member: z.string(),
      name: z.string(),
      prefix: z.string(),
      createdAt: moment,
      expiresAt: moment,
    }),
  }),
  keyRevoked: defineAct("access.key.revoke", "access.api_key", {
    version: 2,
    content: z.object({ revokedAt: moment }),
  }),
};

const glassActs = {
  glassBroken: defineAct("access.glass.break", "access.break_glass", {
    version: 2,
    content: z.object({
      reason: z.string(),
      minutes: z.int(),
      member: z.string(),
      agency: id,
      account: id,
      caseReference: z.string().nullable(),
      openedAt: moment,
      expiresAt: moment,
    }),
  }),
  glassClosed: defineAct("access.glass.close", "access.break_glass", {
    version: 2,
    content: z.object({ closedAt: moment }),
  }),
  glassReviewed: defineAct("access.glass.review", "access.break_glass", {
    version: 2,
    content: z.object({ verdict: z.enum(["justified", "not_justified"]), reviewedAt: moment }),
  }),
};

/**
 * What this part records, by what happened. Version 1 of most said only that it happened. No name of a
 * person, nor one people sign in by, enters the ledger: it would stay when the person's data must go.
 */
export const accessActs = {
  ...personActs,
  ...accountActs,
  ...sessionActs,
  ...proposalActs,
  ...memberActs,
  ...keyActs,
  ...glassActs,
  workReassigned: defineAct("access.work.reassign", "access.person", {
    version: 1,
    content: z.object({
      to: id,
      work: z.array(z.object({ kind: z.string(), id: z.string() })),
    }),
  }),
};
