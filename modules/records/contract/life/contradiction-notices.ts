import { defineNotification } from "#platform/notifications/contract";
import type { ContradictionCode } from "./find-contradictions.ts";

const facts = ["reference", "member"] as const;

/** Told once to the owners of two records that cannot both be true of one firearm. `member` owns the other. */
export const contradictionNotices = {
  destroyed_and_seen: defineNotification("records.destroyed_and_seen", facts),
  recovered_before_stolen: defineNotification("records.recovered_before_stolen", facts),
  two_places: defineNotification("records.two_places", facts),
  held_twice: defineNotification("records.held_twice", facts),
} as const satisfies Record<ContradictionCode, unknown>;
