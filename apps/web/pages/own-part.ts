import { IconApi } from "@tabler/icons-react";
import type { WebPart } from "#platform/http/web";

/** The pages of the shell itself. */
export const ownPart: WebPart = {
  pages: [
    {
      path: "/interface",
      access: "public",
      load: async () => (await import("./interface-page.tsx")).InterfacePage,
    },
  ],
  navigation: [
    {
      id: "web.interface",
      label: "web.interface.title",
      href: "/interface",
      access: "signed_in",
      place: "own",
      rank: 95,
      icon: IconApi,
    },
  ],
};
