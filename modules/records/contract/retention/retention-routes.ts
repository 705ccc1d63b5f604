import * as z from "zod";
import { defineRoute, httpErrors } from "#platform/http/contract";
import { keepRecords, readRecords } from "../permissions.ts";
import { RenewReason } from "../record.ts";
import { faultErrors, recordErrors, refusalErrors } from "../record-errors.ts";
import { RecordSummary } from "../record-view.ts";
import { PurgeRule } from "./retention-acts.ts";

/** A record that its owner is to renew or let go. */
export const ReviewedRecord = RecordSummary.extend({
  /** When it is purged unless renewed. */
  purgeOn: z.iso.date(),
  /** Whether the owner has decided not to renew it. */
  isLetGo: z.boolean(),
  /** Whether the reader may decide. */
  mayDecide: z.boolean(),
});
export type ReviewedRecord = z.infer<typeof ReviewedRecord>;

/** Records decided on together, each as it was read. */
const Chosen = z
  .array(z.object({ id: z.uuid(), version: z.int().positive() }))
  .min(1)
  .max(200);
const choosingErrors = [
  recordErrors.notFound,
  ...Object.values(refusalErrors),
  httpErrors.versionMismatch,
];

export const listReviewsRoute = defineRoute({
  id: "records.review.list",
  method: "GET",
  path: "/api/records/review",
  summary:
    "Records of the caller's agency, for its desk of the member, that come up for review within six months or have expired, the first due first",
  access: readRecords,
  query: z.object({
    /** Only those after the record of this id and review day. */
    after: z.uuid().optional(),
    afterDay: z.iso.date().optional(),
    limit: z.coerce.number().int().min(1).max(200).default(50),
  }),
  answer: z.object({
    records: z.array(ReviewedRecord),
    next: z.object({ after: z.uuid(), afterDay: z.iso.date() }).nullable(),
  }),
});

export const renewReviewedRoute = defineRoute({
  id: "records.review.renew",
  method: "POST",
  path: "/api/records/review/renewals",
  summary: "Renew records for one reason until one day; all of them or none, an act each",
  access: keepRecords,
  body: z.object({ records: Chosen, reviewOn: z.iso.date(), reason: RenewReason }),
  answer: z.object({ renewed: z.int() }),
  errors: [...choosingErrors, ...Object.values(faultErrors)],
  leaves: ["records.record.move"],
  repeated: "same",
});

export const letGoRoute = defineRoute({
  id: "records.review.let_go",
  method: "POST",
  path: "/api/records/review/releases",
  summary:
    "Say that records will not be renewed: the owner is reminded of them no more, and they expire and are purged on their days",
  access: keepRecords,
  body: z.object({ records: Chosen }),
  answer: z.object({ letGo: z.int() }),
  errors: choosingErrors,
  leaves: ["records.record.let_go"],
  repeated: "same",
});

/** What stays of a purged record, for its owner. */
export const PurgedRecord = z.object({
  id: z.uuid(),
  reference: z.string(),
  ownerAgency: z.uuid(),
  rule: PurgeRule,
  reviewOn: z.iso.date(),
  purgedAt: z.iso.datetime(),
  /** Acts whose content and salt were removed. */
  emptied: z.int(),
  /** The act of the ledger that the purge is, whose place in the member's log can be proved. */
  act: z.uuid(),
});
export type PurgedRecord = z.infer<typeof PurgedRecord>;

export const listPurgedRoute = defineRoute({
  id: "records.purged.list",
  method: "GET",
  path: "/api/records/purged",
  summary:
    "Records of the caller's agency, for its desk of the member, that were purged, the latest first",
  access: readRecords,
  query: z.object({
    cursor: z.uuid().optional(),
    limit: z.coerce.number().int().min(1).max(200).default(50),
  }),
  answer: z.object({ purged: z.array(PurgedRecord), next: z.uuid().nullable() }),
});

export const readPurgedRoute = defineRoute({
  id: "records.purged.read",
  method: "GET",
  path: "/api/records/purged/:record",
  summary: "Proof that a record of the caller's agency or, for its desk, of its member was purged",
  access: readRecords,
  params: z.object({ record: z.uuid() }),
  answer: PurgedRecord,
  errors: [recordErrors.notFound],
});
