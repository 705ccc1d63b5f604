import * as z from "zod";
import { defineRoute } from "#platform/http/contract";
import { readReference } from "./permissions.ts";

/** The header that says how many entries a pack holds. */
export const packEntriesHeader = "x-reference-entries";

export const packRoute = defineRoute({
  id: "reference.pack.read",
  method: "GET",
  path: "/api/reference/pack",
  summary:
    "The whole reference table, entries in full but for photographs, to be kept and asked offline; 304 where it has not changed",
  access: readReference,
  /** Compressed section by section, not as a whole: it is kept as it comes and opened in parts. */
  media: "application/octet-stream",
  answer: z.string(),
});
