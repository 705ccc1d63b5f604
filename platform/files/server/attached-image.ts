import { type Database, inTransaction, type RowContext } from "#platform/database";
import { findFile } from "./file-store.ts";
import type { FilesTables } from "./tables.ts";

/** What {@link sendFile} needs of an image. */
export interface AttachedImage {
  readonly id: string;
  readonly kind: "image";
  readonly digest: string;
}

/**
 * An image that hangs on an object, read in the context of the object's owner. Whoever calls has proved that the
 * reader may open the object and that the image hangs on it, and has written the look.
 */
export async function findAttachedImage(
  database: Pick<Database<unknown>, "query">,
  owner: RowContext,
  { id, size }: { id: string; size: "full" | "thumbnail" },
): Promise<AttachedImage | undefined> {
  const file = await inTransaction<FilesTables, Awaited<ReturnType<typeof findFile>>>(
    database.query,
    owner,
    (transaction) => findFile(transaction, id),
  );
  const digest = size === "full" ? file?.digest : file?.thumbnail_digest;
  return file?.kind === "image" && digest ? { id, kind: "image", digest } : undefined;
}
