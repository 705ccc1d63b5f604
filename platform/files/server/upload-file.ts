import { actorOf, type Caller } from "#platform/access/contract";
import { createId, type Database, inTransaction } from "#platform/database";
import { filesActs, type StoredFile } from "#platform/files/contract";
import { describeAct } from "#platform/ledger/contract";
import { recordAct } from "#platform/ledger/server";
import type { Blobs } from "./blobs/blob-folder.ts";
import { keepContent } from "./content/keep-content.ts";
import { insertFile } from "./file-store.ts";
import { nameOfUpload } from "./name-of-upload.ts";
import { toStoredFile } from "./present-file.ts";
import type { FilesTables } from "./tables.ts";

export interface Upload {
  readonly bytes: Buffer;
  readonly name: string | undefined;
}

/**
 * Takes a file for the caller's agency. Until it is attached to an object, which gives it the
 * object's handling, only that agency and its desk see it.
 */
export async function uploadFile(
  parts: { database: Database<unknown>; blobs: Blobs },
  caller: Caller,
  upload: Upload,
): Promise<StoredFile> {
  const content = await keepContent(upload.bytes, parts.blobs);
  const id = createId();
  return inTransaction<FilesTables, StoredFile>(
    parts.database.query,
    caller,
    async (transaction) => {
      const file = await insertFile(transaction, {
        id,
        ...content,
        name: nameOfUpload(upload.name),
        uploaded_by: caller.person,
        owner_member: caller.member,
        owner_agency: caller.agency,
        handling: "confidential",
        disclosure: "silent",
      });
      const stored = toStoredFile(file);
      const { id: _, name: __, ...facts } = stored;
      const act = describeAct(filesActs.fileUploaded, id, {
        ...facts,
        digest: file.digest,
        thumbnailDigest: file.thumbnail_digest,
        member: caller.member,
        agency: caller.agency,
        handling: file.handling,
        disclosure: file.disclosure,
      });
      await recordAct(transaction, { ...actorOf(caller), ...act });
      return stored;
    },
  );
}
