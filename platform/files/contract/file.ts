import * as z from "zod";
import { anyRole, definePermission } from "#platform/access/contract/permission";
import { defineRoute } from "#platform/http/contract";
import { filesErrors } from "./errors.ts";

/** What the content of a file is, whatever its name says. */
export const FileKind = z.enum(["image", "pdf", "text"]);
export type FileKind = z.infer<typeof FileKind>;

/** What is kept of an uploaded file. */
export const StoredFile = z.object({
  id: z.uuid(),
  kind: FileKind,
  /** Size as stored: images are re-encoded. */
  bytes: z.int(),
  /** Pixels, upright; null for what is no image. */
  width: z.int().nullable(),
  height: z.int().nullable(),
  /** As the owner named it; null where the upload had no name. */
  name: z.string().nullable(),
  uploadedAt: z.iso.datetime(),
});
export type StoredFile = z.infer<typeof StoredFile>;

const FileId = z.object({ id: z.uuid() });
const Bytes = z.string().meta({ format: "binary" });

/** The operator runs the machine and sees no case data. */
const caseRoles = anyRole.filter((role) => role !== "operator");
export const uploadFilePermission = definePermission("files.file.upload", caseRoles);
export const readFilePermission = definePermission("files.file.read", caseRoles);

export const uploadFileRoute = defineRoute({
  id: "files.file.upload",
  method: "POST",
  path: "/api/files",
  summary:
    "Upload one file as multipart/form-data part `file`: JPEG, PNG, WebP, AVIF, TIFF, PDF or UTF-8 text",
  access: uploadFilePermission,
  leaves: ["files.file.upload"],
  accepts: "multipart/form-data",
  answer: StoredFile,
  errors: Object.values(filesErrors),
  isCreate: true,
});

export const describeFileRoute = defineRoute({
  id: "files.file.describe",
  method: "GET",
  path: "/api/files/:id/description",
  summary: "What a file is, without its content",
  access: readFilePermission,
  params: FileId,
  answer: StoredFile,
});

export const openFileRoute = defineRoute({
  id: "files.file.open",
  method: "GET",
  path: "/api/files/:id",
  summary: "Content of a file: images as WebP, everything else as a download",
  access: readFilePermission,
  leaves: ["files.file.open"],
  params: FileId,
  answer: Bytes,
  media: "application/octet-stream",
});

export const openThumbnailRoute = defineRoute({
  id: "files.thumbnail.open",
  method: "GET",
  path: "/api/files/:id/thumbnail",
  summary: "Small picture of an image, at most 400 pixels wide and high",
  access: readFilePermission,
  leaves: ["files.file.open"],
  params: FileId,
  answer: Bytes,
  media: "image/webp",
});

/** The address of an image for an `img` or a link: full as WebP, or at most 400 pixels wide and high. */
export function imageAddress(id: string, size: "full" | "thumbnail"): string {
  const address = `/api/files/${encodeURIComponent(id)}`;
  return size === "full" ? address : `${address}/thumbnail`;
}
