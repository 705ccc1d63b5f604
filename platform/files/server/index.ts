export { type Blobs, createBlobFolder } from "./blobs/blob-folder.ts";
export { sweepBlobs } from "./blobs/sweep-blobs.ts";
export type { RecordLook } from "./open-file.ts";
export { readPicture } from "./read-picture.ts";
export { registerUploads } from "./read-upload.ts";
export { type FilesParts, serveFiles } from "./serve-files.ts";
export { shareImages } from "./share-images.ts";
