import { IconUser } from "@tabler/icons-react";
import type { WebPart } from "#platform/http/web";

/** Signing in and the own account. */
export const accessPart: WebPart = {
  pages: [
    {
      path: "/sign-in",
      access: "public",
      load: async () => (await import("./sign-in/sign-in-page.tsx")).SignInPage,
    },
    {
      path: "/account",
      access: "signed_in",
      load: async () => (await import("./account/account-page.tsx")).AccountPage,
    },
  ],
  navigation: [
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
