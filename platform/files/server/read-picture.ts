import { buffer } from "node:stream/consumers";
import sharp from "sharp";
import type { Caller } from "#platform/access/contract";
import type { Database } from "#platform/database";
import { httpErrors, problem } from "#platform/http/contract";
import type { Blobs } from "./blobs/blob-folder.ts";
import { openFile, type RecordLook } from "./open-file.ts";

/** Enough to see a mark on half a page of paper. */
const LONGEST_SIDE = 1400;

/**
 * A picture as JPEG, to be printed, after its owner's ledger holds that the caller looked at it. Not found where
 * the caller may not see it or it is no image.
 */
export async function readPicture(
  parts: { database: Database<unknown>; blobs: Blobs; recordLook: RecordLook },
  caller: Caller,
  id: string,
): Promise<Buffer> {
  const { kind, digest } = await openFile(parts, caller, id, "full");
  if (kind !== "image") throw problem(httpErrors.notFound);
  const stored = await buffer(parts.blobs.get(digest));
  return sharp(stored)
    .resize({ width: LONGEST_SIDE, height: LONGEST_SIDE, fit: "inside", withoutEnlargement: true })
    .flatten({ background: "#ffffff" })
    .jpeg({ quality: 84 })
    .toBuffer();
}
