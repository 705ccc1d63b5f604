import * as z from "zod";
import { defineRoute, httpErrors } from "#platform/http/contract";
import { defineAct } from "#platform/ledger/contract";
import { PhotoSize } from "#records/contract";
import { readTraces } from "../permissions.ts";

/** A look at one photograph that was sent with a question. */
export const legPhotoOpened = defineAct("tracing.leg_photo.open", "tracing.leg", {
  version: 1,
  content: z.object({ photo: z.uuid(), size: PhotoSize }),
});

export const openLegPhotoRoute = defineRoute({
  id: "tracing.leg_photo.open",
  method: "GET",
  path: "/api/trace-legs/:leg/photos/:photo",
  summary: "A photograph of the firearm that is asked about, as WebP, for both sides of the leg",
  access: readTraces,
  params: z.object({ leg: z.uuid(), photo: z.uuid() }),
  query: z.object({ size: PhotoSize.default("full") }),
  answer: z.string().meta({ format: "binary" }),
  media: "image/webp",
  errors: [httpErrors.notFound],
  leaves: ["tracing.leg_photo.open"],
});

/** The address of a photograph of a leg for an `img` or a link. */
export function legPhoto(leg: string, photo: string, size: PhotoSize): string {
  return `/api/trace-legs/${encodeURIComponent(leg)}/photos/${encodeURIComponent(photo)}?size=${size}`;
}
