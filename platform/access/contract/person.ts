import * as z from "zod";
import { defineRoute, httpErrors } from "#platform/http/contract";
import { Language } from "#platform/i18n/contract";
import { accessErrors } from "./errors.ts";
import { Role } from "./permission/index.ts";
import { managePersons } from "./permissions.ts";

/** A person at one agency. */
export const Account = z.object({
  id: z.uuid(),
  agency: z.uuid(),
  signInName: z.string(),
  language: Language,
  /** `invited` has no password yet; `left` never signs in again. */
  state: z.enum(["invited", "active", "left"]),
  roles: z.array(Role),
});
export type Account = z.infer<typeof Account>;

/** One human of the caller's member. */
export const Person = z.object({
  id: z.uuid(),
  name: z.string(),
  leftAt: z.iso.datetime().nullable(),
  accounts: z.array(Account),
  isSynthetic: z.boolean(),
  version: z.int(),
});
export type Person = z.infer<typeof Person>;

/** Who is meant by an id, for showing. */
export const NamedPerson = Person.pick({ id: true, name: true });
export type NamedPerson = z.infer<typeof NamedPerson>;

/** Whose an account is, for showing. */
export const NamedAccount = z.object({ id: z.uuid(), person: z.uuid(), signInName: z.string() });
export type NamedAccount = z.infer<typeof NamedAccount>;

const PersonName = z.string().trim().min(1).max(120);
const AccountContent = z.object({
  agency: z.uuid(),
  /** The part before `@member`. */
  signInName: z.string().regex(/^[a-z0-9._-]{2,60}$/),
  language: Language,
});

/** A one-time invitation: to be handed over in person or by a channel of the agency's own. */
const Invited = z.object({ person: Person, account: z.uuid(), invitation: z.string() });

export const listPersonsRoute = defineRoute({
  id: "access.person.list",
  method: "GET",
  path: "/api/access/persons",
  summary: "People of the own member with their accounts and roles",
  access: managePersons,
  query: z.object({
    cursor: z.uuid().optional(),
    limit: z.coerce.number().int().min(1).max(200).default(50),
  }),
  answer: z.object({ persons: z.array(Person), next: z.uuid().nullable() }),
});

export const addPersonRoute = defineRoute({
  id: "access.person.add",
  method: "POST",
  path: "/api/access/persons",
  summary: "Enter a person of the own member; answers a one-time invitation, shown once",
  access: managePersons,
  leaves: ["access.person.add", "access.account.add"],
  body: AccountContent.extend({ name: PersonName }),
  answer: Invited,
  errors: [accessErrors.agencyNotFound, accessErrors.nameTaken],
  isCreate: "answer_not_kept",
});

export const addAccountRoute = defineRoute({
  id: "access.account.add",
  method: "POST",
  path: "/api/access/persons/:person/accounts",
  summary: "Give a person a further account at another agency; it stays one person",
  access: managePersons,
  leaves: ["access.account.add"],
  params: z.object({ person: z.uuid() }),
  body: AccountContent,
  answer: Invited,
  errors: [
    accessErrors.personNotFound,
    accessErrors.agencyNotFound,
    accessErrors.nameTaken,
    accessErrors.accountExists,
    accessErrors.hasLeft,
  ],
  isCreate: "answer_not_kept",
});

export const renamePersonRoute = defineRoute({
  id: "access.person.rename",
  method: "PUT",
  path: "/api/access/persons/:person",
  summary: "Correct a person's name",
  access: managePersons,
  leaves: ["access.person.rename"],
  params: z.object({ person: z.uuid() }),
  body: z.object({ name: PersonName }),
  answer: Person,
  isChange: true,
  errors: [accessErrors.personNotFound, httpErrors.versionMismatch, httpErrors.versionMissing],
});

export const inviteAgainRoute = defineRoute({
  id: "access.account.invite",
  method: "POST",
  path: "/api/access/accounts/:account/invitation",
  summary:
    "A fresh invitation after a lost phone or password; using it takes the roles away until two persons grant them again",
  access: managePersons,
  leaves: ["access.account.invite"],
  params: z.object({ account: z.uuid() }),
  answer: z.object({ invitation: z.string() }),
  errors: [accessErrors.accountNotFound],
  repeated: "same",
});

export const unlockAccountRoute = defineRoute({
  id: "access.account.unlock",
  method: "POST",
  path: "/api/access/accounts/:account/unlock",
  summary: "Let an account sign in again at once after five bad tries",
  access: managePersons,
  leaves: ["access.account.unlock"],
  params: z.object({ account: z.uuid() }),
  answer: z.object({ unlocked: z.literal(true) }),
  errors: [accessErrors.accountNotFound],
  repeated: "same",
});

export const endAccountSessionsRoute = defineRoute({
  id: "access.account.end_sessions",
  method: "POST",
  path: "/api/access/accounts/:account/end-sessions",
  summary: "End every session of an account",
  access: managePersons,
  leaves: ["access.account.end_sessions"],
  params: z.object({ account: z.uuid() }),
  answer: z.object({ ended: z.int() }),
  errors: [accessErrors.accountNotFound],
  repeated: "same",
});

/** Something a person has open that another must take over. */
export const OpenWork = z.object({
  /** `module.noun` of the object, as the ledger names it. */
  kind: z.string(),
  id: z.string(),
  /** For reading: a reference or code, never free text. */
  reference: z.string(),
});
export type OpenWork = z.infer<typeof OpenWork>;

export const leaveRoute = defineRoute({
  id: "access.person.leave",
  method: "POST",
  path: "/api/access/persons/:person/leave",
  summary:
    "Record that a person has left: sessions, keys and invitations die now; answers the open work",
  access: managePersons,
  leaves: {
    always: ["access.person.leave", "access.account.close"],
    sometimes: ["access.key.revoke"],
  },
  params: z.object({ person: z.uuid() }),
  answer: z.object({ person: Person, openWork: z.array(OpenWork) }),
  errors: [accessErrors.personNotFound, accessErrors.hasLeft],
  repeated: "once",
});

export const openWorkRoute = defineRoute({
  id: "access.work.list",
  method: "GET",
  path: "/api/access/persons/:person/open-work",
  summary: "What a person has open, in every module",
  access: managePersons,
  params: z.object({ person: z.uuid() }),
  answer: z.object({ openWork: z.array(OpenWork) }),
  errors: [accessErrors.personNotFound],
});

export const reassignWorkRoute = defineRoute({
  id: "access.work.reassign",
  method: "POST",
  path: "/api/access/persons/:person/open-work/reassign",
  summary:
    "Hand open work of a person to another of the same member who works at its agency or the desk",
  access: managePersons,
  // Beside it, each object that is handed over bears an act of its own.
  leaves: { always: ["access.work.reassign"], sometimes: ["*.*.hand_over"] },
  params: z.object({ person: z.uuid() }),
  body: z.object({ to: z.uuid(), work: z.array(OpenWork).min(1).max(500) }),
  answer: z.object({
    reassigned: z.int(),
    /** What stays: it is not open any more, or the successor works elsewhere or in no role that does such work. */
    remaining: z.int(),
  }),
  errors: [accessErrors.personNotFound, accessErrors.hasLeft],
  repeated: "same",
});

export const revokeRoleRoute = defineRoute({
  id: "access.role.revoke",
  method: "DELETE",
  path: "/api/access/accounts/:account/roles/:role",
  summary: "Take a role back; one person suffices, it is given again by two",
  access: managePersons,
  leaves: ["access.role.revoke"],
  params: z.object({ account: z.uuid(), role: Role }),
  answer: Person,
  errors: [accessErrors.accountNotFound, accessErrors.roleNotHeld],
});
