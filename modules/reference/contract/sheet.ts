import * as z from "zod";
import { defineRoute } from "#platform/http/contract";
import { Observation } from "./identify.ts";
import { readReference } from "./routes.ts";

/** What is printed of a check: what was seen, and the entry the person says it is. */
export const SheetRequest = z.object({
  observation: Observation,
  chosen: z.string().max(40).optional(),
});
export type SheetRequest = z.infer<typeof SheetRequest>;

export const sheetRoute = defineRoute({
  id: "reference.sheet.print",
  method: "POST",
  path: "/api/reference/sheets",
  summary:
    "The identification sheet of a checked firearm, as a tagged PDF in the caller's language",
  access: readReference,
  leaves: "only_reads",
  body: SheetRequest,
  media: "application/pdf",
  answer: z.string(),
});
