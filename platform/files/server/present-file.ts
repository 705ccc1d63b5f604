import type { StoredFile } from "#platform/files/contract";
import type { File } from "./file-store.ts";

/** What a reader is told of a file. */
export function toStoredFile(file: File): StoredFile {
  return {
    id: file.id,
    kind: file.kind,
    bytes: file.bytes,
    width: file.width,
    height: file.height,
    name: file.name,
    uploadedAt: file.uploaded_at.toISOString(),
  };
}
