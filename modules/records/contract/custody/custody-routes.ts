import * as z from "zod";
import { defineRoute, httpErrors } from "#platform/http/contract";
import { keepRecords } from "../permissions.ts";
import { recordErrors } from "../record-errors.ts";
import { CustodyMove } from "./custody.ts";
import { custodyErrors } from "./custody-errors.ts";

export const moveCustodyRoute = defineRoute({
  id: "records.custody.move",
  method: "POST",
  path: "/api/records/:record/custody",
  summary:
    "State where a firearm in hand is kept, add a step to its chain of custody, or strike a wrong one, saying why; opening the record shows it",
  access: keepRecords,
  params: z.object({ record: z.uuid() }),
  body: CustodyMove,
  answer: z.object({ id: z.uuid(), version: z.int().positive() }),
  isChange: true,
  errors: [
    recordErrors.notFound,
    recordErrors.agencyUnknown,
    ...Object.values(custodyErrors),
    httpErrors.versionMismatch,
    httpErrors.versionMissing,
  ],
  leaves: { always: ["records.custody.move"], sometimes: ["records.protocol.move"] },
});
