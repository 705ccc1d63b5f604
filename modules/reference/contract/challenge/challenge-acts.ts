import * as z from "zod";
import { defineAct } from "#platform/ledger/contract";
import { ChallengeEvent, ChallengeState } from "./challenge.ts";

const kind = "reference.challenge";

export const challengeActs = {
  opened: defineAct("reference.challenge.open", kind, {
    version: 1,
    content: z.object({
      account: z.uuid(),
      member: z.string(),
      agency: z.uuid(),
      ref: z.string(),
      title: z.string(),
      field: z.string().nullable(),
      grounds: z.string(),
      language: z.string(),
      source: z.string().nullable(),
      files: z.array(z.uuid()),
      openedAt: z.iso.datetime(),
      dueAt: z.iso.datetime(),
    }),
  }),
  moved: defineAct("reference.challenge.move", kind, {
    version: 1,
    content: z.object({
      step: ChallengeEvent.shape.step,
      state: ChallengeState,
      dueAt: z.iso.datetime(),
      escalatedAt: z.iso.datetime().nullable(),
      words: z.string().nullable(),
    }),
  }),
  /** Another person is answered since: who challenged has left, or does something else. */
  handedOver: defineAct("reference.challenge.hand_over", kind, {
    version: 1,
    content: z.object({
      to: z.object({ person: z.uuid(), account: z.uuid(), agency: z.uuid() }),
      at: z.iso.datetime(),
    }),
  }),
  /** By the clock: the answer is overdue and every editor was told. */
  escalated: defineAct("reference.challenge.escalate", kind, {
    version: 1,
    content: z.object({ escalatedAt: z.iso.datetime() }),
  }),
};
