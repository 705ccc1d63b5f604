import type { PhotoSize } from "#records/contract";

/** The address of a photograph of a request for an `img` or a link, as the side that asks has it. */
export function tracePhoto(trace: string, photo: string, size: PhotoSize): string {
  return `/api/traces/${encodeURIComponent(trace)}/photos/${encodeURIComponent(photo)}?size=${size}`;
}

/** The same as the desk that is asked has it. */
export function legPhoto(leg: string, photo: string, size: PhotoSize): string {
  return `/api/trace-legs/${encodeURIComponent(leg)}/photos/${encodeURIComponent(photo)}?size=${size}`;
}
