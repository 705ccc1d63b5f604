import type { FastifyReply } from "fastify";
import type { FileKind } from "#platform/files/contract";
import type { Blobs } from "./blobs/blob-folder.ts";

const MEDIA: Record<FileKind, { type: string; extension: string; disposition: string }> = {
  image: { type: "image/webp", extension: "webp", disposition: "inline" },
  pdf: { type: "application/pdf", extension: "pdf", disposition: "attachment" },
  text: { type: "text/plain; charset=utf-8", extension: "txt", disposition: "attachment" },
};

/**
 * Sends stored bytes so that no browser runs or shows them as a page: a fixed type per kind, no
 * guessing, a sandbox without scripts, downloads for all but our own WebP. The download is named by
 * the id; the owner's own name for it may name a person.
 */
export function sendFile(
  reply: FastifyReply,
  blobs: Blobs,
  file: { id: string; kind: FileKind; digest: string },
): FastifyReply {
  const { type, extension, disposition } = MEDIA[file.kind];
  return reply
    .header("content-type", type)
    .header("content-disposition", `${disposition}; filename="${file.id}.${extension}"`)
    .header("content-security-policy", "default-src 'none'; sandbox")
    .header("x-content-type-options", "nosniff")
    .header("cross-origin-resource-policy", "same-origin")
    .header("cache-control", "private, no-store")
    .send(blobs.get(file.digest));
}
