import * as z from "zod";

/**
 * Where a possible match stands: its owner is asked; the owner's desk has confirmed it (a hit), refuted it or cannot
 * tell; who asked has withdrawn it; what came of a hit is recorded.
 */
export const MatchState = z.enum([
  "asked",
  "confirmed",
  "refuted",
  "inconclusive",
  "withdrawn",
  "closed",
]);
export type MatchState = z.infer<typeof MatchState>;

/** What is done to it. Each is an act of the ledger. */
export const MatchVerb = z.enum(["confirm", "refute", "leave_open", "reopen", "withdraw", "close"]);
export type MatchVerb = z.infer<typeof MatchVerb>;

/** How soon the owner is to answer; `answerDue` says when that is. */
export const Urgency = z.enum(["urgent", "routine"]);
export type Urgency = z.infer<typeof Urgency>;

/** What came of a hit. */
export const MatchOutcome = z.enum([
  "firearm_handed_over",
  "firearm_kept_as_evidence",
  "firearm_released",
  "firearm_destroyed",
  "investigation_opened",
  "nothing_further",
]);
export type MatchOutcome = z.infer<typeof MatchOutcome>;

/** A possible match that is not ended, as it is named beside its record. */
export const OpenMatch = z.object({ id: z.uuid(), reference: z.string(), state: MatchState });
export type OpenMatch = z.infer<typeof OpenMatch>;

/** States in which something of it is still to come. */
export const openStates: readonly MatchState[] = ["asked", "inconclusive", "confirmed"];
