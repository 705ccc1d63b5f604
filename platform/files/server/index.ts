export { type Blobs, createBlobFolder } from "./blob-folder.ts";
export type { RecordLook } from "./open-file.ts";
export { registerUploads } from "./read-upload.ts";
export { type FilesParts, serveFiles } from "./serve-files.ts";
export { shareFiles } from "./share-files.ts";
export { sweepBlobs } from "./sweep-blobs.ts";
