import { IconAddressBook } from "@tabler/icons-react";
import type { WebPart } from "#platform/http/web";
import { keepProfile } from "../contract/permissions.ts";

/** Members, their desks and how to reach them. */
export const directoryPart: WebPart = {
  pages: [
    {
      path: "/directory",
      access: "signed_in",
      load: async () => (await import("./members-page.tsx")).MembersPage,
    },
    {
      path: "/directory/$member",
      access: "signed_in",
      load: async () => (await import("./member-page.tsx")).MemberPage,
    },
    {
      path: "/directory/own/edit",
      access: keepProfile,
      load: async () => (await import("./edit/profile-page.tsx")).ProfilePage,
    },
  ],
  navigation: [
    {
      id: "directory.members",
      label: "directory.title",
      href: "/directory",
      access: "signed_in",
      place: "own",
      rank: 70,
      icon: IconAddressBook,
      letter: "KeyD",
      alsoFoundBy: ["directory.desk", "directory.duty_phone"],
    },
  ],
};
