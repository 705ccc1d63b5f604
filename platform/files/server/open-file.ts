import { actorOf, type Caller } from "#platform/access/contract";
import { type Database, inTransaction } from "#platform/database";
import { filesActs } from "#platform/files/contract";
import { httpErrors, problem } from "#platform/http/contract";
import { describeAct } from "#platform/ledger/contract";
import type { NewAct } from "#platform/ledger/server";
import { type File, findFile } from "./file-store.ts";
import type { FilesTables } from "./tables.ts";

/** Makes a look durable; resolves when it is, and rejects when the look must not be given. */
export type RecordLook = (caller: Caller, look: NewAct) => Promise<unknown>;

/** The file, where the caller may see it; otherwise not found, whether there is such a file or not. */
export async function getFile(
  database: Database<unknown>,
  caller: Caller,
  id: string,
): Promise<File> {
  const file = await inTransaction<FilesTables, File | undefined>(
    database.query,
    caller,
    (transaction) => findFile(transaction, id),
  );
  if (file === undefined) throw problem(httpErrors.notFound);
  return file;
}

/** The file, after its owner's ledger holds that the caller looked at it. */
export async function openFile(
  parts: { database: Database<unknown>; recordLook: RecordLook },
  caller: Caller,
  id: string,
  size: "full" | "thumbnail",
): Promise<File> {
  const file = await getFile(parts.database, caller, id);
  await parts.recordLook(caller, {
    ...actorOf(caller),
    ...describeAct(filesActs.fileOpened, file.id, { size }),
    ownerMember: file.owner_member,
    ownerAgency: file.owner_agency,
  });
  return file;
}
