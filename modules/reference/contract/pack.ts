import * as z from "zod";
import { defineRoute } from "#platform/http/contract";
import { readReference } from "./routes.ts";

/** The header that says how many entries a pack holds. */
export const packEntriesHeader = "x-reference-entries";

export const packRoute = defineRoute({
  id: "reference.pack.read",
  method: "GET",
  path: "/api/reference/pack",
  summary:
    "The whole reference table without photographs, to be kept and asked offline; 304 where it has not changed",
  access: readReference,
  /** A gzip file, not a gzip encoding: it is kept as it comes. */
  media: "application/gzip",
  answer: z.string(),
});
