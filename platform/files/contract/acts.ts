import * as z from "zod";
import { defineAct } from "#platform/ledger/contract";
import { StoredFile } from "./file.ts";

/** What this part records; never the name of a file, which may name a person. Version 1 of an upload said its kind, digest and size only. */
export const filesActs = {
  fileUploaded: defineAct("files.file.upload", "files.file", {
    version: 2,
    content: StoredFile.omit({ id: true, name: true }).extend({
      digest: z.string(),
      thumbnailDigest: z.string().nullable(),
      member: z.string(),
      agency: z.uuid(),
      handling: z.string(),
      disclosure: z.string(),
    }),
  }),
  /** Every member may see it, because it became part of something that is everyone's. */
  fileShared: defineAct("files.file.share", "files.file", {
    version: 1,
    content: z.object({ handling: z.string(), disclosure: z.string() }),
  }),
  fileOpened: defineAct("files.file.open", "files.file", {
    version: 1,
    content: z.object({ size: z.enum(["full", "thumbnail"]) }),
  }),
};
