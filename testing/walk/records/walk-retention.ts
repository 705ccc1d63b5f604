import {
  addDays,
  dayOf,
  draftRecordRoute,
  latestReview,
  letGoRoute,
  listPurgedRoute,
  listReviewsRoute,
  moveRecordRoute,
  readPurgedRoute,
  renewReviewedRoute,
} from "#records/contract";
import { purgeRecords } from "#records/server";
import { stolenPistol } from "#testing/records/sample-record";
import { expireRecords } from "../../../modules/records/server/expire-records.ts";
import type { Walk } from "../walk.ts";

/** Of two records up for review one is renewed, and both are let go; the other expires and is purged. */
export async function walkRetention(walk: Walk): Promise<void> {
  const javier = await walk.signedIn(9);
  const now = new Date();
  const tomorrow = addDays(dayOf(now), 1);
  const content = stolenPistol(now);
  const body = { ...content, governance: { ...content.governance, reviewOn: tomorrow } };
  const begin = async () => {
    const { id, version } = await javier.browser.call(draftRecordRoute, { body });
    const step = { params: { record: id }, body: { verb: "enter" as const } };
    return javier.browser.call(moveRecordRoute, step, { version });
  };
  const [kept, gone] = [await begin(), await begin()];
  await walk.carryOut(listReviewsRoute, javier, { query: {} });
  const chosen = ({ id, version }: typeof kept) => [{ id, version }];
  const renewal = { reviewOn: latestReview(now), reason: "investigation_open" as const };
  await walk.carryOut(renewReviewedRoute, javier, { body: { records: chosen(kept), ...renewal } });
  await walk.carryOut(letGoRoute, javier, {
    body: { records: [...chosen(gone), { id: kept.id, version: kept.version + 1 }] },
  });
  const { query } = walk.database.worker;
  await expireRecords(query, new Date(tomorrow));
  await purgeRecords(query, new Date(addDays(tomorrow, 90)));
  await walk.carryOut(listPurgedRoute, javier, { query: {} });
  await walk.carryOut(readPurgedRoute, javier, { params: { record: gone.id } });
}
