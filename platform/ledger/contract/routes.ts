import * as z from "zod";
import { defineRoute } from "#platform/http/contract";
import { ActPage } from "./act.ts";
import { ledgerErrors } from "./errors.ts";
import { ledgerPermissions } from "./permissions.ts";
import { Checkpoint, InclusionProof } from "./proof.ts";

const page = {
  cursor: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
};

export const looksAtMineRoute = defineRoute({
  id: "ledger.look.list",
  method: "GET",
  path: "/api/ledger/looks-at-mine",
  summary: "Who looked at what the caller's agency or member owns, newest first",
  access: ledgerPermissions.readLooks,
  query: z.object({
    /** Period: from this instant on, before that one. */
    from: z.iso.datetime({ offset: true }).optional(),
    to: z.iso.datetime({ offset: true }).optional(),
    /** Only looks for this member. */
    member: z.string().max(100).optional(),
    objectKind: z.string().max(100).optional(),
    ...page,
  }),
  answer: ActPage,
  errors: [ledgerErrors.badCursor],
});

export const actsOnObjectRoute = defineRoute({
  id: "ledger.act.list",
  method: "GET",
  path: "/api/ledger/acts/:objectKind/:objectId",
  summary:
    "Acts on one object that the caller may see, oldest first; none where it may see nothing",
  access: ledgerPermissions.readActs,
  params: z.object({ objectKind: z.string().max(100), objectId: z.string().max(200) }),
  query: z.object(page),
  answer: ActPage,
  errors: [ledgerErrors.badCursor],
});

export const checkpointRoute = defineRoute({
  id: "ledger.checkpoint.read",
  method: "GET",
  path: "/api/ledger/checkpoint",
  summary: "Newest signed head of the member's log, with a consistency proof from an earlier size",
  access: ledgerPermissions.readProofs,
  query: z.object({
    /** Size of a checkpoint the member already holds. */
    since: z.coerce.number().int().min(1).optional(),
  }),
  answer: Checkpoint,
  errors: [ledgerErrors.noCheckpoint],
});

export const inclusionProofRoute = defineRoute({
  id: "ledger.proof.read",
  method: "GET",
  path: "/api/ledger/proofs/:act",
  summary: "Proof that an act of the member, or on what it owns, is in the member's log",
  access: ledgerPermissions.readProofs,
  params: z.object({ act: z.uuid() }),
  answer: InclusionProof,
  errors: [ledgerErrors.actNotFound, ledgerErrors.notSealed],
});
