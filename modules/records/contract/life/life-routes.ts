import * as z from "zod";
import { defineRoute, httpErrors } from "#platform/http/contract";
import { keepRecords, readRecords } from "../permissions.ts";
import { recordErrors } from "../record-errors.ts";
import { LinkStatement } from "./firearm-link.ts";
import { LifeLine } from "./life-line.ts";
import { linkErrors } from "./link-errors.ts";

const params = z.object({ record: z.uuid() });

export const readLifeLineRoute = defineRoute({
  id: "records.life.read",
  method: "GET",
  path: "/api/records/:record/life",
  summary:
    "What the caller may know of one firearm in the order it happened: this record, others of the same firearm, what was asked of them, and what contradicts; the owners see the look",
  access: readRecords,
  params,
  answer: LifeLine,
  errors: [recordErrors.notFound],
  leaves: { always: ["records.record.open"], sometimes: ["records.record.show"] },
});

export const stateLinkRoute = defineRoute({
  id: "records.link.state",
  method: "POST",
  path: "/api/records/:record/links",
  summary:
    "Say whether a record and another are of one firearm, as the owner of one of them; the owner of the other is told",
  access: keepRecords,
  params,
  body: LinkStatement,
  answer: z.object({ id: z.uuid(), other: z.uuid() }),
  isCreate: true,
  errors: [
    recordErrors.notFound,
    linkErrors.otherNotFound,
    linkErrors.notYours,
    linkErrors.itself,
    httpErrors.keyReused,
    httpErrors.keyInProgress,
  ],
  leaves: ["records.link.state"],
});
