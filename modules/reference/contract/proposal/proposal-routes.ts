import * as z from "zod";
import { defineRoute, httpErrors } from "#platform/http/contract";
import { FacetChoice } from "../find.ts";
import { libraryErrors } from "../library/index.ts";
import { referenceErrors } from "../routes.ts";
import { proposeChange, proposeEditorial } from "./permissions.ts";
import {
  EntryPreview,
  Proposal,
  ProposalState,
  ProposalStep,
  ProposalSummary,
  Reason,
} from "./proposal.ts";
import { proposalErrors, refusalErrors } from "./proposal-errors.ts";
import { BulkEdit, EditorialChange, OpenChange, ProposedChange } from "./proposed-change.ts";

const params = z.object({ proposal: z.uuid() });
/** What is answered to a step: read the proposal for the rest. */
const Moved = z.object({ id: z.uuid(), state: ProposalState, version: z.int().positive() });
export type Moved = z.infer<typeof Moved>;
const contentErrors = [
  referenceErrors.entryNotFound,
  proposalErrors.unfit,
  proposalErrors.nothingChanges,
  proposalErrors.pictureNotFound,
  proposalErrors.markUnknown,
  proposalErrors.markSourceMissing,
  libraryErrors.markNotFound,
  proposalErrors.entryGone,
  proposalErrors.overtaken,
];
const createErrors = [httpErrors.keyReused, httpErrors.keyInProgress];

export const proposeChangeRoute = defineRoute({
  id: "reference.proposal.make",
  method: "POST",
  path: "/api/reference/proposals",
  summary:
    "Propose a change of an entry or of a mark of the library, or a new one; two editors who are other persons decide",
  access: proposeChange,
  body: z.object({ change: OpenChange, reason: Reason, challenge: z.uuid().optional() }),
  answer: Moved,
  isCreate: true,
  errors: [...contentErrors, ...createErrors],
  leaves: { always: ["reference.proposal.make"], sometimes: ["files.file.share"] },
});

export const proposeEditorialRoute = defineRoute({
  id: "reference.proposal.reorganise",
  method: "POST",
  path: "/api/reference/editorial-proposals",
  summary: "Propose to merge, split or change many entries, or to take such a change back",
  access: proposeEditorial,
  body: z.object({ change: EditorialChange, reason: Reason }),
  answer: Moved,
  isCreate: true,
  errors: [...contentErrors, proposalErrors.sameEntry, proposalErrors.notUndoable, ...createErrors],
  leaves: ["reference.proposal.make"],
});

export const listReferenceProposalsRoute = defineRoute({
  id: "reference.proposal.list",
  method: "GET",
  path: "/api/reference/proposals",
  summary: "Proposals the caller made and, for editors, those of everyone; last moved first",
  access: proposeChange,
  query: z.object({
    /** `own`: the caller's; `all`: all the caller may see. */
    scope: z.enum(["own", "all"]).default("all"),
    open: z.stringbool().default(true),
    /** An entry, or a mark of the library. */
    ref: z.string().max(60).optional(),
    cursor: z.string().max(80).optional(),
    limit: z.coerce.number().int().min(1).max(100).default(30),
  }),
  answer: z.object({ proposals: z.array(ProposalSummary), next: z.string().nullable() }),
});

export const readProposalRoute = defineRoute({
  id: "reference.proposal.read",
  method: "GET",
  path: "/api/reference/proposals/:proposal",
  summary: "A proposal with what it would change, held against what stands now",
  access: proposeChange,
  params,
  answer: Proposal,
  errors: [proposalErrors.notFound],
});

export const moveProposalRoute = defineRoute({
  id: "reference.proposal.move",
  method: "POST",
  path: "/api/reference/proposals/:proposal/steps",
  summary: "Accept, return or refuse a proposal as an editor, or withdraw one's own",
  access: proposeChange,
  params,
  body: z.object({
    step: ProposalStep.exclude(["resubmit"]),
    reason: Reason.optional(),
  }),
  answer: Moved,
  isChange: true,
  errors: [proposalErrors.notFound, ...Object.values(refusalErrors), ...contentErrors],
  leaves: {
    always: ["reference.proposal.move"],
    sometimes: ["reference.entry.publish", "reference.mark.publish"],
  },
});

export const resubmitProposalRoute = defineRoute({
  id: "reference.proposal.resubmit",
  method: "PUT",
  path: "/api/reference/proposals/:proposal",
  summary: "Propose again what was returned, with its change put right",
  access: proposeChange,
  params,
  body: z.object({ change: ProposedChange, reason: Reason }),
  answer: Moved,
  isChange: true,
  errors: [proposalErrors.notFound, ...Object.values(refusalErrors), ...contentErrors],
  leaves: { always: ["reference.proposal.resubmit"], sometimes: ["files.file.share"] },
});

export const previewBulkRoute = defineRoute({
  id: "reference.entry.preview_bulk",
  method: "POST",
  path: "/api/reference/bulk-previews",
  summary: "What one change would do to every entry that a search means; nothing is changed",
  access: proposeEditorial,
  body: z.object({
    query: z.string().max(200),
    facets: FacetChoice.default({}),
    edit: BulkEdit,
  }),
  answer: z.object({
    /** How many entries the search means; more than 5,000 are refused. */
    found: z.int(),
    /** The entries that would change, with the version each was read in. */
    entries: z.array(z.object({ ref: z.string(), version: z.int().positive() })),
    /** What would change in the first fifty. */
    previews: z.array(EntryPreview),
    /** Entries that could not bear the change: number and code of the fault. */
    faults: z.array(z.object({ ref: z.string(), fault: z.string() })),
  }),
  errors: [proposalErrors.tooManyEntries],
  leaves: "only_reads",
});
