import * as z from "zod";
import { defineAct } from "#platform/ledger/contract";
import { ProposalEvent, ProposalState } from "./proposal.ts";
import { Conflict } from "./proposed-change.ts";

/** What a proposal says of itself, as it was written: by whom it was is in the act. */
const content = {
  change: z.unknown(),
  kind: z.string(),
  title: z.string(),
  refs: z.array(z.string()),
  reason: z.string(),
};

/** Where it stands after a step. */
const standing = {
  step: ProposalEvent.shape.step,
  state: ProposalState,
  refs: z.array(z.string()),
  conflicts: z.array(Conflict),
  acceptedBy: z.uuid().nullable(),
  acceptedMember: z.string().nullable(),
  /** Why, in the words of who took the step. */
  words: z.string().nullable(),
  movedAt: z.iso.datetime(),
};

const kind = "reference.proposal";

const Author = z.object({ person: z.uuid(), account: z.uuid(), agency: z.uuid() });

export const proposalActs = {
  made: defineAct("reference.proposal.make", kind, {
    version: 1,
    content: z.object({
      ...content,
      account: z.uuid(),
      member: z.string(),
      agency: z.uuid(),
      challenge: z.uuid().nullable(),
      proposedAt: z.iso.datetime(),
    }),
  }),
  resubmitted: defineAct("reference.proposal.resubmit", kind, {
    version: 1,
    content: z.object({ ...content, movedAt: z.iso.datetime() }),
  }),
  moved: defineAct("reference.proposal.move", kind, { version: 1, content: z.object(standing) }),
  /** Another person is its author since: who was has left, or does something else. */
  handedOver: defineAct("reference.proposal.hand_over", kind, {
    version: 1,
    content: z.object({ to: Author, at: z.iso.datetime() }),
  }),
  /** Versions that stand since then; each is kept as it was published. */
  published: defineAct("reference.entry.publish", "reference.publication", {
    version: 1,
    content: z.object({
      versions: z.array(z.object({ ref: z.string(), version: z.int(), change: z.string() })),
    }),
  }),
  /** A version of a mark that stands since then, and the members whose editors stand for it. */
  markPublished: defineAct("reference.mark.publish", "reference.publication", {
    version: 1,
    content: z.object({
      mark: z.string(),
      version: z.int(),
      verifiedBy: z.array(z.string()),
    }),
  }),
};
