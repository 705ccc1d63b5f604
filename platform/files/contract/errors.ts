import { defineError } from "#platform/http/contract";

/** Why a file is not taken. */
export const filesErrors = {
  missing: defineError("files.missing", 400),
  unsupported: defineError("files.unsupported", 415, ["found"]),
  unreadable: defineError("files.unreadable", 422),
  tooLarge: defineError("files.too_large", 413, ["megabytes"]),
  tooManyPixels: defineError("files.too_many_pixels", 413, ["megapixels"]),
  busy: defineError("files.busy", 503, ["seconds"]),
};
