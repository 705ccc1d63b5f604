import * as z from "zod";
import { defineAct } from "#platform/ledger/contract";
import { WatchContent, WatchState } from "./standing-watch.ts";

const kind = "records.watch";

export const watchActs = {
  begun: defineAct("records.watch.begin", kind, {
    version: 1,
    content: z.object({
      watch: WatchContent,
      reference: z.string(),
      owner: z.object({ member: z.string(), agency: z.uuid(), person: z.uuid() }),
      at: z.iso.datetime(),
    }),
  }),
  /** What it watches since, and until when: it stands again where it had lapsed. */
  changed: defineAct("records.watch.change", kind, {
    version: 1,
    content: z.object({ watch: WatchContent, at: z.iso.datetime() }),
  }),
  /** It tells another person in place of who began it. */
  handedOver: defineAct("records.watch.hand_over", kind, {
    version: 1,
    content: z.object({ to: z.uuid(), at: z.iso.datetime() }),
  }),
  /** Ended by its agency, or lapsed by the clock. */
  ended: defineAct("records.watch.end", kind, {
    version: 1,
    content: z.object({ state: WatchState.exclude(["standing"]), at: z.iso.datetime() }),
  }),
};
