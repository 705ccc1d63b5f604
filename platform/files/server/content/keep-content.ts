import { type FileKind, filesErrors } from "#platform/files/contract";
import { problem } from "#platform/http/contract";
import type { Blobs } from "../blobs/blob-folder.ts";
import { encodeImage } from "./encode-image.ts";
import { recogniseContent } from "./recognise-content.ts";

/** What was kept of uploaded bytes and where. */
export interface KeptContent {
  readonly kind: FileKind;
  readonly digest: string;
  readonly thumbnail_digest: string | null;
  readonly bytes: number;
  readonly width: number | null;
  readonly height: number | null;
}

/**
 * Recognises uploaded bytes by what they are and keeps them durably, images drawn anew. Throws a
 * {@link Problem} that says why where they are not taken.
 */
export async function keepContent(bytes: Buffer, blobs: Blobs): Promise<KeptContent> {
  const content = recogniseContent(bytes);
  switch (content) {
    case "jpeg":
    case "png":
    case "webp":
    case "avif":
    case "tiff":
      return keepImage(bytes, blobs);
    case "pdf":
    case "text":
      return keepAsIs(content, bytes, blobs);
    case "markup":
    case "heic":
    case "gif":
    case "zip":
    case "empty":
    case "unknown":
      throw problem(filesErrors.unsupported, { found: content });
  }
}

async function keepImage(bytes: Buffer, blobs: Blobs): Promise<KeptContent> {
  const { full, thumbnail, width, height } = await encodeImage(bytes);
  const [digest, small] = await Promise.all([blobs.put(full), blobs.put(thumbnail)]);
  return { kind: "image", digest, thumbnail_digest: small, bytes: full.length, width, height };
}

async function keepAsIs(kind: "pdf" | "text", bytes: Buffer, blobs: Blobs): Promise<KeptContent> {
  const none = { thumbnail_digest: null, width: null, height: null };
  return { kind, digest: await blobs.put(bytes), bytes: bytes.length, ...none };
}
