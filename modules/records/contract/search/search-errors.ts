import { defineError } from "#platform/http/contract";

export const searchErrors = {
  /** Many neighbours of one number were searched one by one and next to none found; the desk is told. */
  triedOut: defineError("records.tried_out", 429, ["seconds"]),
};
