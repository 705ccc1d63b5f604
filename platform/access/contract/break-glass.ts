import * as z from "zod";
import { defineRoute, httpErrors } from "#platform/http/contract";
import { accessErrors } from "./errors.ts";
import { breakGlass, reviewGlass } from "./permissions.ts";
import { NamedPerson } from "./person.ts";

/** How long an emergency access lasts at most. */
export const GLASS_MINUTES = 60;

/**
 * A person reads another agency's rows of the own member in an emergency. Nobody breaks another
 * member's glass: across borders one calls the desk. The owner hears of it at once and it is reviewed.
 */
export const BrokenGlass = z.object({
  id: z.uuid(),
  /** Whose rows are open. */
  agency: z.uuid(),
  person: z.uuid(),
  account: z.uuid(),
  reason: z.string(),
  caseReference: z.string().nullable(),
  openedAt: z.iso.datetime(),
  expiresAt: z.iso.datetime(),
  closedAt: z.iso.datetime().nullable(),
  verdict: z.enum(["justified", "not_justified"]).nullable(),
  reviewedBy: z.uuid().nullable(),
  version: z.int(),
});
export type BrokenGlass = z.infer<typeof BrokenGlass>;

export const breakGlassRoute = defineRoute({
  id: "access.glass.break",
  method: "POST",
  path: "/api/access/broken-glass",
  summary:
    "Read another agency's rows of the own member for up to an hour; its owner is told at once",
  access: breakGlass,
  leaves: ["access.glass.break"],
  body: z.object({
    agency: z.uuid(),
    reason: z.string().trim().min(10).max(500),
    caseReference: z.string().trim().min(1).max(60).nullable(),
    minutes: z.int().min(1).max(GLASS_MINUTES),
  }),
  answer: BrokenGlass,
  isCreate: true,
  errors: [accessErrors.agencyNotFound, httpErrors.keyReused, httpErrors.keyInProgress],
});

export const listGlassRoute = defineRoute({
  id: "access.glass.list",
  method: "GET",
  path: "/api/access/broken-glass",
  summary: "Emergency accesses: the caller's own, those to the caller's agency, all for a reviewer",
  access: "signed_in",
  query: z.object({
    /** Only those not yet reviewed. */
    waiting: z.stringbool().default(false),
    cursor: z.uuid().optional(),
    limit: z.coerce.number().int().min(1).max(200).default(50),
  }),
  answer: z.object({
    glass: z.array(BrokenGlass),
    /** Who used and who reviewed them. */
    persons: z.array(NamedPerson),
    next: z.uuid().nullable(),
  }),
});

export const closeGlassRoute = defineRoute({
  id: "access.glass.close",
  method: "POST",
  path: "/api/access/broken-glass/:glass/close",
  summary: "End an emergency access before its time: the person's own, or any for a reviewer",
  access: "signed_in",
  leaves: ["access.glass.close"],
  params: z.object({ glass: z.uuid() }),
  answer: BrokenGlass,
  errors: [accessErrors.glassNotFound],
  repeated: "once",
});

export const reviewGlassRoute = defineRoute({
  id: "access.glass.review",
  method: "POST",
  path: "/api/access/broken-glass/:glass/review",
  summary: "Say whether an emergency access was justified; never by the person who used it",
  access: reviewGlass,
  leaves: ["access.glass.review"],
  params: z.object({ glass: z.uuid() }),
  body: z.object({ verdict: z.enum(["justified", "not_justified"]) }),
  answer: BrokenGlass,
  isChange: true,
  errors: [
    accessErrors.glassNotFound,
    accessErrors.glassReviewed,
    accessErrors.secondPersonNeeded,
    httpErrors.versionMismatch,
    httpErrors.versionMissing,
  ],
});
