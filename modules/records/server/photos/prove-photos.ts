import { listImages } from "#platform/files/server";
import { problem } from "#platform/http/contract";
import { photoUnknown } from "#records/contract";
import type { Photograph } from "#reference/contract";
import type { RecordsTransaction } from "../records-desk.ts";

type Photos = readonly Photograph[] | undefined;

/**
 * Nobody shows others a file by putting its id into a record: photographs that come anew have to be images the
 * writer may see. Those that hang on it already may be of another agency of the owner.
 */
export async function provePhotos(
  transaction: RecordsTransaction,
  photos: Photos,
  before: Photos = [],
): Promise<void> {
  const known = new Set(before.map(({ file }) => file));
  const anew = (photos ?? []).map(({ file }) => file).filter((file) => !known.has(file));
  if (anew.length === 0) return;
  const images = new Set(await listImages(transaction, anew));
  if (!anew.every((file) => images.has(file))) throw problem(photoUnknown);
}
