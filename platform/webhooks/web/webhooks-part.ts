import { IconKey } from "@tabler/icons-react";
import type { WebPart } from "#platform/http/web";
// By its files: whatever a contract holds would else come with the first screen.
import { manageWebhooks } from "../contract/webhook-permission.ts";

/** Where systems of the own agency are told. */
export const webhooksPart: WebPart = {
  pages: [
    {
      path: "/webhooks",
      access: manageWebhooks,
      load: async () => (await import("./webhooks-page.tsx")).WebhooksPage,
    },
  ],
  navigation: [
    {
      id: "webhooks.endpoints",
      label: "webhooks.title",
      href: "/webhooks",
      access: manageWebhooks,
      place: "own",
      rank: 89,
      icon: IconKey,
    },
  ],
};
