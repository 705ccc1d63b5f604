import { actorOf, type Caller } from "#platform/access/contract";
import type { Database, RowContext } from "#platform/database";
import { findDesk } from "#platform/directory/server";
import { type Blobs, findAttachedImage, sendFile } from "#platform/files/server";
import { httpErrors, problem } from "#platform/http/contract";
import { type Binding, bindRaw } from "#platform/http/server";
import { describeAct } from "#platform/ledger/contract";
import { legPhotoOpened, openLegPhotoRoute } from "#tracing/contract";
import type { StoredLeg } from "../tables.ts";
import { ownerOf } from "../trace-act.ts";
import type { TracingDesk } from "../tracing-desk.ts";
import { findLeg } from "./leg-store.ts";

interface PhotoParts {
  readonly desk: TracingDesk;
  readonly database: Pick<Database<unknown>, "query">;
  readonly blobs: Blobs;
}

/** Photographs that were sent with a question, for whoever may open the leg. */
export function serveLegPhotos({ desk, database, blobs }: PhotoParts): Binding {
  return bindRaw(openLegPhotoRoute, async ({ params, query }, { caller }, { reply }) => {
    const { photo } = params;
    const { leg, owner } = await findShown(desk, caller, params);
    const image = await findAttachedImage(database, owner, { id: photo, size: query.size });
    if (image === undefined) throw problem(httpErrors.notFound);
    const act = describeAct(legPhotoOpened, leg.id, { photo, size: query.size });
    await desk.recordLook({ ...actorOf(caller), ...act, ...ownerOf(leg) });
    return sendFile(reply, blobs, image);
  });
}

/** The leg that shows a photograph, and as whom its file is read: the desk of who asks sees those of all its agencies. */
function findShown(
  desk: TracingDesk,
  caller: Caller,
  { leg: id, photo }: { leg: string; photo: string },
): Promise<{ leg: StoredLeg; owner: RowContext }> {
  return desk.asCaller(caller, async (transaction) => {
    const leg = await findLeg(transaction, id);
    if (!leg?.question.weapon.photos?.some(({ file }) => file === photo))
      throw problem(httpErrors.notFound);
    const { asker_member: member, asker_agency: agency } = leg;
    const askersDesk = await findDesk(transaction, member);
    const isDesk = askersDesk !== undefined;
    return { leg, owner: { member, agency: askersDesk ?? agency, isDesk } };
  });
}
