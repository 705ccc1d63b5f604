import * as z from "zod";
import { defineAct } from "#platform/ledger/contract";
import { EndpointContent, EndpointState } from "./webhook-endpoint.ts";

const kind = "webhooks.endpoint";
const at = z.iso.datetime();

export const webhookActs = {
  registered: defineAct("webhooks.endpoint.register", kind, {
    version: 1,
    content: z.object({
      endpoint: EndpointContent,
      owner: z.object({ member: z.string(), agency: z.uuid(), person: z.uuid() }),
      at,
    }),
  }),
  /** What it is since; paused, resumed or given up for its failures as well. */
  changed: defineAct("webhooks.endpoint.change", kind, {
    version: 1,
    content: z.object({ endpoint: EndpointContent, state: EndpointState, at }),
  }),
  rotated: defineAct("webhooks.endpoint.rotate", kind, {
    version: 1,
    content: z.object({ formerUntil: at, at }),
  }),
  removed: defineAct("webhooks.endpoint.remove", kind, { version: 1, content: z.object({ at }) }),
  tested: defineAct("webhooks.endpoint.test", kind, { version: 1, content: z.object({ at }) }),
  sentAgain: defineAct("webhooks.endpoint.send_again", kind, {
    version: 1,
    content: z.object({ delivery: z.uuid(), at }),
  }),
};
