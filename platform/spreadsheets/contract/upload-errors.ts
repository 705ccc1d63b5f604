import { defineError } from "#platform/http/contract";

export const uploadErrors = {
  tooLarge: defineError("spreadsheets.too_large", 413, ["megabytes"]),
  noFile: defineError("spreadsheets.no_file", 400),
};
