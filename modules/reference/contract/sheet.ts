import * as z from "zod";
import { anyRole, definePermission } from "#platform/access/contract/permission";
import { defineRoute } from "#platform/http/contract";
import { Observation } from "./identify.ts";
import { readReference } from "./permissions.ts";

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

/** The same with photographs of the check, which are files of the caller's agency. */
export const PhotoSheetRequest = SheetRequest.extend({ photos: z.array(z.uuid()).min(1).max(6) });
export type PhotoSheetRequest = z.infer<typeof PhotoSheetRequest>;

/** The operator runs the machine and sees no case data, photographs included. */
export const printPhotos = definePermission(
  "reference.sheet.print_photos",
  anyRole.filter((role) => role !== "operator"),
);

export const photoSheetRoute = defineRoute({
  id: "reference.sheet.print_photos",
  method: "POST",
  path: "/api/reference/photo-sheets",
  summary: "The identification sheet with photographs; each of them is a look at a file",
  access: printPhotos,
  leaves: ["files.file.open"],
  body: PhotoSheetRequest,
  media: "application/pdf",
  answer: z.string(),
  isLook: true,
});
