import * as z from "zod";
import { defineError, defineRoute } from "#platform/http/contract";
import { readReference } from "../permissions.ts";
import { MarkAnswer, MarkQuestion } from "./find-marks.ts";
import { LibraryMark, MarkBearer, MarkId } from "./library-mark.ts";
import { MarkVersion } from "./mark-statement.ts";

export const libraryErrors = {
  markNotFound: defineError("reference.mark_not_found", 404, ["id"]),
};

/** The library is small and the same for everyone, so that a phone can keep it and search alone. */
export const marksRoute = defineRoute({
  id: "reference.mark.list",
  method: "GET",
  path: "/api/reference/marks",
  summary: "Every mark of the markings library with its pictogram",
  access: readReference,
  answer: z.object({ marks: z.array(LibraryMark) }),
});

export const findMarksRoute = defineRoute({
  id: "reference.mark.find",
  method: "POST",
  path: "/api/reference/marks/find",
  summary:
    "Find marks by text, shapes, kind, country, place on the gun, or by a sketch or photograph",
  access: readReference,
  leaves: "only_reads",
  body: MarkQuestion.extend({ limit: z.int().min(1).max(100).default(20) }),
  answer: MarkAnswer,
});

export const markRoute = defineRoute({
  id: "reference.mark.read",
  method: "GET",
  path: "/api/reference/marks/:id",
  summary: "One mark of the library and the marks drawn most like it",
  access: readReference,
  params: z.object({ id: MarkId }),
  answer: z.object({ mark: LibraryMark, alike: z.array(LibraryMark) }),
  errors: [libraryErrors.markNotFound],
});

export const markVersionsRoute = defineRoute({
  id: "reference.mark.versions",
  method: "GET",
  path: "/api/reference/marks/:id/versions",
  summary: "What was published of a mark, newest first: when, for which member, why, what changed",
  access: readReference,
  params: z.object({ id: MarkId }),
  answer: z.object({ versions: z.array(MarkVersion) }),
  errors: [libraryErrors.markNotFound],
});

export const markBearersRoute = defineRoute({
  id: "reference.mark.bearers",
  method: "GET",
  path: "/api/reference/marks/:id/entries",
  summary: "The entries that bear a mark of the library, and where",
  access: readReference,
  params: z.object({ id: MarkId }),
  query: z.object({ cursor: z.string().max(40).optional() }),
  answer: z.object({ entries: z.array(MarkBearer), next: z.string().nullable() }),
  errors: [libraryErrors.markNotFound],
});
