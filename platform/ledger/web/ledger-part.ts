import { IconEye } from "@tabler/icons-react";
import type { WebPart } from "#platform/http/web";
import { ledgerPermissions } from "../contract/permissions.ts";

/** Who looked at what is mine. */
export const ledgerPart: WebPart = {
  pages: [
    {
      path: "/looks",
      access: ledgerPermissions.readLooks,
      load: async () => (await import("./looks-page.tsx")).LooksPage,
    },
  ],
  navigation: [
    {
      id: "ledger.looks",
      label: "ledger.looks.title",
      href: "/looks",
      access: ledgerPermissions.readLooks,
      place: "own",
      rank: 80,
      icon: IconEye,
      letter: "KeyL",
      alsoFoundBy: ["ledger.looks.words"],
    },
  ],
};
