import type { Database } from "#platform/database";
import {
  describeFileRoute,
  filesErrors,
  openFileRoute,
  openThumbnailRoute,
  uploadFileRoute,
} from "#platform/files/contract";
import { httpErrors, problem } from "#platform/http/contract";
import { type Binding, bind, bindRaw, bindUpload } from "#platform/http/server";
import type { Blobs } from "./blobs/blob-folder.ts";
import { createGate } from "./gate.ts";
import { getFile, openFile, type RecordLook } from "./open-file.ts";
import { toStoredFile } from "./present-file.ts";
import { readUpload } from "./read-upload.ts";
import { sendFile } from "./send-file.ts";
import { uploadFile } from "./upload-file.ts";

export interface FilesParts {
  readonly database: Database<unknown>;
  readonly blobs: Blobs;
  readonly recordLook: RecordLook;
}

/** Uploads in memory at once, read or drawn anew: bounds what they take together. */
const UPLOADS_AT_ONCE = 6;
const UPLOADS_WAITING = 60;
const BUSY_SECONDS = 5;

/** The routes of files. The server needs {@link registerUploads} before them. */
export function serveFiles(parts: FilesParts): Binding[] {
  const gate = createGate(UPLOADS_AT_ONCE, UPLOADS_WAITING);
  return [
    bindUpload(uploadFileRoute, async (request, { caller }) => {
      const stored = gate.enter(async () => uploadFile(parts, caller, await readUpload(request)));
      if (stored === undefined) throw problem(filesErrors.busy, { seconds: BUSY_SECONDS });
      return stored;
    }),
    bind(describeFileRoute, async ({ params }, { caller }) =>
      toStoredFile(await getFile(parts.database, caller, params.id)),
    ),
    bindRaw(openFileRoute, async ({ params }, { caller }, { reply }) =>
      sendFile(reply, parts.blobs, await openFile(parts, caller, params.id, "full")),
    ),
    bindRaw(openThumbnailRoute, async ({ params }, { caller }, { reply }) => {
      const { id, kind, thumbnail_digest: digest } = await openThumbnail(parts, caller, params.id);
      return sendFile(reply, parts.blobs, { id, kind, digest });
    }),
  ];
}

async function openThumbnail(
  parts: FilesParts,
  caller: Parameters<typeof openFile>[1],
  id: string,
) {
  const file = await openFile(parts, caller, id, "thumbnail");
  if (file.thumbnail_digest === null) throw problem(httpErrors.notFound);
  return { ...file, thumbnail_digest: file.thumbnail_digest };
}
