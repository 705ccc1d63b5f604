import { type Binding, bind } from "#platform/http/server";
import {
  listReferenceProposalsRoute,
  moveProposalRoute,
  previewBulkRoute,
  proposeChangeRoute,
  proposeEditorialRoute,
  readProposalRoute,
  resubmitProposalRoute,
} from "#reference/contract";
import type { EditingDesk } from "../editing/editing-parts.ts";
import { moveProposal } from "./move-proposal.ts";
import { previewBulk } from "./preview-bulk.ts";
import { propose, resubmit } from "./propose.ts";
import { readProposal, readProposals } from "./read-proposals.ts";

/** Proposals: made by anyone, decided by two editors. */
export function serveProposals(desk: EditingDesk): Binding[] {
  return [
    bind(proposeChangeRoute, ({ body }, { caller }) => propose(desk, caller, body)),
    bind(proposeEditorialRoute, ({ body }, { caller }) => propose(desk, caller, body)),
    bind(listReferenceProposalsRoute, ({ query }, { caller }) =>
      readProposals(desk, caller, query),
    ),
    bind(readProposalRoute, ({ params }, { caller }) =>
      readProposal(desk, caller, params.proposal),
    ),
    bind(moveProposalRoute, ({ params, body }, { caller, expectedVersion }) =>
      moveProposal(desk, caller, { ...body, id: params.proposal, version: expectedVersion }),
    ),
    bind(resubmitProposalRoute, ({ params, body }, { caller, expectedVersion }) =>
      resubmit(desk, caller, { ...body, id: params.proposal, version: expectedVersion }),
    ),
    bind(previewBulkRoute, ({ body }) => previewBulk(desk, body)),
  ];
}
