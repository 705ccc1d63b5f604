import * as z from "zod";
import { defineError, defineRoute, httpErrors } from "#platform/http/contract";
import { defineAct } from "#platform/ledger/contract";
import { readMatches, readRecords } from "../permissions.ts";

/** As it is kept, or at most 400 pixels wide and high. */
export const PhotoSize = z.enum(["full", "thumbnail"]);
export type PhotoSize = z.infer<typeof PhotoSize>;

const query = z.object({ size: PhotoSize.default("full") });
const Bytes = z.string().meta({ format: "binary" });

/** A look at one photograph; the object it hangs on is the act's object. */
export const photoActs = {
  ofRecord: defineAct("records.photo.open", "records.record", {
    version: 1,
    content: z.object({ photo: z.uuid(), size: PhotoSize }),
  }),
  ofMatch: defineAct("records.match_photo.open", "records.match", {
    version: 1,
    content: z.object({ photo: z.uuid(), size: PhotoSize }),
  }),
};

/** No photograph, or none that the writer may give. */
export const photoUnknown = defineError("records.photo_unknown", 422);

export const openRecordPhotoRoute = defineRoute({
  id: "records.photo.open",
  method: "GET",
  path: "/api/records/:record/photos/:photo",
  summary:
    "A photograph of a record, as WebP, for whoever may open the record; its owner sees the look",
  access: readRecords,
  params: z.object({ record: z.uuid(), photo: z.uuid() }),
  query,
  answer: Bytes,
  media: "image/webp",
  errors: [httpErrors.notFound],
  leaves: ["records.photo.open"],
});

export const openMatchPhotoRoute = defineRoute({
  id: "records.match_photo.open",
  method: "GET",
  path: "/api/records/matches/:match/photos/:photo",
  summary:
    "A photograph of the firearm in hand of a possible match, as WebP, for both of its sides",
  access: readMatches,
  params: z.object({ match: z.uuid(), photo: z.uuid() }),
  query,
  answer: Bytes,
  media: "image/webp",
  errors: [httpErrors.notFound],
  leaves: ["records.match_photo.open"],
});

/** The address of a photograph of a record for an `img` or a link. */
export function recordPhoto(record: string, photo: string, size: PhotoSize): string {
  return `/api/records/${encodeURIComponent(record)}/photos/${encodeURIComponent(photo)}?size=${size}`;
}

/** The same of a possible match. */
export function matchPhoto(match: string, photo: string, size: PhotoSize): string {
  return `/api/records/matches/${encodeURIComponent(match)}/photos/${encodeURIComponent(photo)}?size=${size}`;
}
