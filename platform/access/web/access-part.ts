import {
  IconAlertTriangle,
  IconKey,
  IconUser,
  IconUsers,
  IconUsersGroup,
} from "@tabler/icons-react";
import type { NavigationItem, PageDefinition, WebPart } from "#platform/http/web";
import {
  decideProposal,
  manageKeys,
  managePersons,
  proposeStanding,
} from "../contract/permissions.ts";

const pages: readonly PageDefinition[] = [
  {
    path: "/sign-in",
    access: "public",
    hasFirstTexts: true,
    load: async () => (await import("./sign-in/sign-in-page.tsx")).SignInPage,
  },
  {
    path: "/invitation",
    access: "public",
    load: async () => (await import("./invitation/invitation-page.tsx")).InvitationPage,
  },
  {
    path: "/account",
    access: "signed_in",
    load: async () => (await import("./account/account-page.tsx")).AccountPage,
  },
  {
    path: "/people",
    access: managePersons,
    load: async () => (await import("./people/people-page.tsx")).PeoplePage,
  },
  {
    path: "/people/add",
    access: managePersons,
    load: async () => (await import("./people/add-person-page.tsx")).AddPersonPage,
  },
  {
    path: "/people/$person",
    access: managePersons,
    load: async () => (await import("./people/person-page.tsx")).PersonPage,
  },
  {
    path: "/proposals",
    access: decideProposal,
    load: async () => (await import("./proposal/proposals-page.tsx")).ProposalsPage,
  },
  {
    path: "/proposals/member",
    access: proposeStanding,
    load: async () => (await import("./proposal/member-proposal-page.tsx")).MemberProposalPage,
  },
  {
    path: "/emergency",
    access: "signed_in",
    load: async () => (await import("./glass/emergency-page.tsx")).EmergencyPage,
  },
  {
    path: "/keys",
    access: manageKeys,
    load: async () => (await import("./keys/keys-page.tsx")).KeysPage,
  },
];

const navigation: readonly NavigationItem[] = [
  {
    id: "access.people",
    label: "access.people.title",
    href: "/people",
    access: managePersons,
    place: "own",
    rank: 84,
    icon: IconUsers,
    letter: "KeyP",
    alsoFoundBy: ["access.people.add", "access.account.roles", "access.leave.title"],
  },
  {
    id: "access.proposals",
    label: "access.proposals.title",
    href: "/proposals",
    access: decideProposal,
    place: "own",
    rank: 86,
    icon: IconUsersGroup,
    alsoFoundBy: ["access.proposals.member"],
  },
  {
    id: "access.emergency",
    label: "access.glass.title",
    href: "/emergency",
    access: "signed_in",
    place: "own",
    rank: 87,
    icon: IconAlertTriangle,
  },
  {
    id: "access.keys",
    label: "access.keys.title",
    href: "/keys",
    access: manageKeys,
    place: "own",
    rank: 88,
    icon: IconKey,
  },
  {
    id: "access.account",
    label: "access.account.title",
    href: "/account",
    access: "signed_in",
    place: "own",
    rank: 90,
    icon: IconUser,
    letter: "KeyA",
    alsoFoundBy: ["access.sessions.title", "access.pin"],
  },
];

/** Signing in, the own account, and the people, proposals and keys of the own member. */
export const accessPart: WebPart = { pages, navigation };

/** Where one signs in and comes back from to the page one wanted. */
export function signInUrl(next: string): string {
  return next === "/" ? "/sign-in" : `/sign-in?next=${encodeURIComponent(next)}`;
}
