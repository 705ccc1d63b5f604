import { actorOf, type Caller } from "#platform/access/contract";
import type { RowContext } from "#platform/database";
import { findDesk } from "#platform/directory/server";
import { type Blobs, findAttachedImage, sendFile } from "#platform/files/server";
import { httpErrors, problem } from "#platform/http/contract";
import { type Binding, bindRaw } from "#platform/http/server";
import { describeAct } from "#platform/ledger/contract";
import {
  openMatchPhotoRoute,
  openRecordPhotoRoute,
  type PhotoSize,
  photoActs,
} from "#records/contract";
import { findMatch } from "../match/match-store.ts";
import { ownerOf } from "../record-act.ts";
import { findRecord } from "../record-store.ts";
import {
  openRecords,
  type RecordsDesk,
  type RecordsParts,
  type RecordsTransaction,
} from "../records-desk.ts";

interface WantedPhoto {
  readonly photo: string;
  readonly size: PhotoSize;
}

/** An image that may be sent, and in whose context its file is read. */
interface Hanging {
  readonly owner: RowContext;
  readonly look: Parameters<RecordsDesk["recordLook"]>[0];
}

/** Photographs of records and of possible matches, for whoever may open what they hang on. */
export function servePhotos({
  blobs,
  ...parts
}: RecordsParts & { readonly blobs: Blobs }): Binding[] {
  const desk = openRecords(parts);
  const send = async (
    reply: Parameters<typeof sendFile>[0],
    wanted: WantedPhoto,
    { owner, look }: Hanging,
  ) => {
    const image = await findAttachedImage(parts.runtime, owner, {
      id: wanted.photo,
      size: wanted.size,
    });
    if (image === undefined) throw problem(httpErrors.notFound);
    await desk.recordLook(look);
    return sendFile(reply, blobs, image);
  };
  return [
    bindRaw(openRecordPhotoRoute, async ({ params, query }, { caller }, { reply }) => {
      const wanted = { photo: params.photo, size: query.size };
      return send(reply, wanted, await findOnRecord(desk, caller, params.record, wanted));
    }),
    bindRaw(openMatchPhotoRoute, async ({ params, query }, { caller }, { reply }) => {
      const wanted = { photo: params.photo, size: query.size };
      return send(reply, wanted, await findOnMatch(desk, caller, params.match, wanted));
    }),
  ];
}

function findOnRecord(
  desk: RecordsDesk,
  caller: Caller,
  id: string,
  wanted: WantedPhoto,
): Promise<Hanging> {
  return desk.asCaller(caller, async (transaction) => {
    const record = await findRecord(transaction, id);
    if (!record?.weapon.photos?.some(({ file }) => file === wanted.photo))
      throw problem(httpErrors.notFound);
    const { owner_member: member, owner_agency: agency } = record;
    return {
      owner: await deskContext(transaction, { member, agency }),
      look: {
        ...actorOf(caller),
        ...describeAct(photoActs.ofRecord, id, wanted),
        ...ownerOf(record),
      },
    };
  });
}

function findOnMatch(
  desk: RecordsDesk,
  caller: Caller,
  id: string,
  wanted: WantedPhoto,
): Promise<Hanging> {
  return desk.asCaller(caller, async (transaction) => {
    const match = await findMatch(transaction, id);
    if (!match?.photos.some(({ file }) => file === wanted.photo))
      throw problem(httpErrors.notFound);
    const { asker_member: member, asker_agency: agency } = match;
    return {
      owner: await deskContext(transaction, { member, agency }),
      look: {
        ...actorOf(caller),
        ...describeAct(photoActs.ofMatch, id, wanted),
        ...ownerOf(match),
      },
    };
  });
}

/** As whom the file is read: the member's desk sees the files of each of its agencies, and either may have taken it. */
async function deskContext(
  transaction: RecordsTransaction,
  { member, agency }: { member: string; agency: string },
): Promise<RowContext> {
  const desk = await findDesk(transaction, member);
  return desk === undefined ? { member, agency } : { member, agency: desk, isDesk: true };
}
