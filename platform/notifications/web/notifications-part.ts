import { IconBell } from "@tabler/icons-react";
import type { WebPart } from "#platform/http/web";
import { Bell } from "./bell.tsx";

/** What the reader was told: the bell on every page, and all of it on its own. */
export const notificationsPart: WebPart = {
  pages: [
    {
      path: "/notifications",
      access: "signed_in",
      load: async () => (await import("./notifications-page.tsx")).NotificationsPage,
    },
  ],
  navigation: [
    {
      id: "notifications",
      label: "notifications.title",
      href: "/notifications",
      access: "signed_in",
      place: "own",
      rank: 10,
      icon: IconBell,
      letter: "KeyB",
      alsoFoundBy: ["notifications.words"],
    },
  ],
  widgets: [Bell],
};
