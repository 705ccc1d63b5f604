import * as z from "zod";
import { defineRoute, httpErrors } from "#platform/http/contract";
import { SeenFirearm } from "./match/seen-firearm.ts";
import { keepRecords, readRecords } from "./permissions.ts";
import { photoUnknown } from "./photos/photo-routes.ts";
import {
  CancelReason,
  ClearReason,
  RecordChange,
  RecordContent,
  RecordState,
  RenewReason,
} from "./record.ts";
import { faultErrors, recordErrors, refusalErrors } from "./record-errors.ts";
import { RecordSummary, RecordView } from "./record-view.ts";

const params = z.object({ record: z.uuid() });

/** What is answered to a change: open the record for the rest. */
const RecordMoved = z.object({ id: z.uuid(), state: RecordState, version: z.int().positive() });
export type RecordMoved = z.infer<typeof RecordMoved>;

const contentErrors = [
  photoUnknown,
  recordErrors.memberUnknown,
  recordErrors.agencyUnknown,
  ...Object.values(faultErrors),
];
const changeErrors = [
  recordErrors.notFound,
  ...Object.values(refusalErrors),
  httpErrors.versionMismatch,
  httpErrors.versionMissing,
];

export const draftRecordRoute = defineRoute({
  id: "records.record.draft",
  method: "POST",
  path: "/api/records",
  summary: "Begin a record of the caller's agency as a draft, which no other member sees",
  access: keepRecords,
  body: RecordContent,
  answer: RecordMoved,
  isCreate: true,
  errors: [...contentErrors, httpErrors.keyReused, httpErrors.keyInProgress],
  leaves: ["records.record.draft"],
});

export const modifyRecordRoute = defineRoute({
  id: "records.record.modify",
  method: "PUT",
  path: "/api/records/:record",
  summary:
    "Change what a record of the own agency or, for its desk, of the own member says; another review day of an entered one needs a reason",
  access: keepRecords,
  params,
  body: RecordChange,
  answer: RecordMoved,
  isChange: true,
  errors: [...changeErrors, ...contentErrors, recordErrors.reviewReasonMissing],
  leaves: ["records.record.modify"],
});

/** One step of a record; what closes it says why. */
export const RecordStep = z.discriminatedUnion("verb", [
  z.object({ verb: z.enum(["enter", "confirm", "refute", "reopen"]) }),
  /** Another member's desk says what it has seen: its owner is asked to compare. */
  z.object({ verb: z.literal("locate"), seen: SeenFirearm.optional() }),
  z.object({ verb: z.literal("clear"), reason: ClearReason }),
  z.object({ verb: z.literal("cancel"), reason: CancelReason }),
  z.object({ verb: z.literal("renew"), reviewOn: z.iso.date(), reason: RenewReason }),
]);
export type RecordStep = z.infer<typeof RecordStep>;

export const moveRecordRoute = defineRoute({
  id: "records.record.move",
  method: "POST",
  path: "/api/records/:record/steps",
  summary: "Enter, locate, confirm, refute, reopen, clear, cancel or renew a record",
  access: keepRecords,
  params,
  body: RecordStep,
  answer: RecordMoved,
  isChange: true,
  errors: [...changeErrors, ...Object.values(faultErrors), recordErrors.seenMissing, photoUnknown],
  leaves: { always: ["records.record.move"], sometimes: ["records.match.ask"] },
});

export const openRecordRoute = defineRoute({
  id: "records.record.open",
  method: "GET",
  path: "/api/records/:record",
  summary: "A record in full, as far as its owner lets the caller see it; its owner sees the look",
  access: readRecords,
  params,
  answer: RecordView,
  errors: [recordErrors.notFound],
  leaves: ["records.record.open"],
});

export const listOwnRecordsRoute = defineRoute({
  id: "records.record.list",
  method: "GET",
  path: "/api/records",
  summary: "Records of the caller's agency, for its desk of the member, the latest begun first",
  access: readRecords,
  query: z.object({
    /** Only those in this state. */
    state: RecordState.optional(),
    cursor: z.uuid().optional(),
    limit: z.coerce.number().int().min(1).max(200).default(50),
  }),
  answer: z.object({ records: z.array(RecordSummary), next: z.uuid().nullable() }),
});
