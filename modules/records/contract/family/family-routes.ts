import * as z from "zod";
import { defineRoute, httpErrors } from "#platform/http/contract";
import { EntryRef } from "#reference/contract";
import { searchRecords } from "../permissions.ts";
import { refusalErrors } from "../record-errors.ts";
import { familyErrors } from "./family-errors.ts";
import { closeSignals } from "./family-permissions.ts";
import { FamilySignal, SignalReason } from "./family-signal.ts";
import { FamilyView } from "./family-view.ts";

export const openFamilyRoute = defineRoute({
  id: "records.family.open",
  method: "GET",
  path: "/api/records/families/:entry",
  summary:
    "Records of firearms of one family, named by its entry in the reference table, as far as the caller may see them: added up, listed, and what signals were opened. Owners of the records listed see that they were",
  access: searchRecords,
  params: z.object({ entry: EntryRef }),
  query: z.object({
    cursor: z.uuid().optional(),
    limit: z.coerce.number().int().min(1).max(100).default(20),
  }),
  answer: FamilyView,
  isLook: true,
  errors: [familyErrors.notFound],
  leaves: { always: ["records.family.open"], sometimes: ["records.record.show"] },
});

export const closeSignalRoute = defineRoute({
  id: "records.signal.close",
  method: "POST",
  path: "/api/records/signals/:signal/close",
  summary: "Close an early warning, saying why",
  access: closeSignals,
  params: z.object({ signal: z.uuid() }),
  body: z.object({ reason: SignalReason }),
  answer: FamilySignal,
  isChange: true,
  errors: [
    familyErrors.signalNotFound,
    refusalErrors.desk_only,
    familyErrors.signalClosed,
    httpErrors.versionMismatch,
    httpErrors.versionMissing,
  ],
  leaves: ["records.signal.close"],
});
