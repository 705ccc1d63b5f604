import { IconKey, IconUser, IconUsers, IconUsersGroup } from "@tabler/icons-react";
import type { WebPart } from "#platform/http/web";
import { decideProposal, manageKeys, managePersons } from "../contract/permissions.ts";

/** Signing in, the own account, and the people, proposals and keys of the own member. */
export const accessPart: WebPart = {
  pages: [
    {
      path: "/sign-in",
      access: "public",
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
      path: "/proposals",
      access: decideProposal,
      load: async () => (await import("./proposals/proposals-page.tsx")).ProposalsPage,
    },
    {
      path: "/keys",
      access: manageKeys,
      load: async () => (await import("./keys/keys-page.tsx")).KeysPage,
    },
  ],
  navigation: [
    {
      id: "access.people",
      label: "access.people.title",
      href: "/people",
      access: managePersons,
      place: "own",
      rank: 84,
      icon: IconUsers,
      letter: "KeyP",
      alsoFoundBy: ["access.people.add", "access.account.roles"],
    },
    {
      id: "access.proposals",
      label: "access.proposals.title",
      href: "/proposals",
      access: decideProposal,
      place: "own",
      rank: 86,
      icon: IconUsersGroup,
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
  ],
};

/** Where one signs in and comes back from to the page one wanted. */
export function signInUrl(next: string): string {
  return next === "/" ? "/sign-in" : `/sign-in?next=${encodeURIComponent(next)}`;
}
