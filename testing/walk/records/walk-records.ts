import {
  dayOf,
  draftRecordRoute,
  exportRecordsRoute,
  exportSearchRoute,
  listOwnRecordsRoute,
  modifyRecordRoute,
  moveRecordRoute,
  openRecordRoute,
  openSearchRoute,
  type RecordStep,
  searchRecordsRoute,
} from "#records/contract";
import { stolenPistol } from "#testing/records/sample-record";
import type { Doer, Walk } from "../walk.ts";
import { downloading } from "../walk-files.ts";

/** A theft is recorded, another member's desk has the pistol, the owner's desk confirms and clears. */
export async function walkRecords(walk: Walk): Promise<void> {
  const javier = await walk.signedIn(9);
  const carmen = await walk.signedIn(8);
  const youssef = await walk.signedIn(11);
  const now = new Date();
  const draft = { ...stolenPistol(now), event: {} };
  const { id, ...begun } = await walk.carryOut(draftRecordRoute, javier, { body: draft });
  const params = { record: id };
  const whole = { params, body: stolenPistol(now) };
  let { version } = await walk.carryOut(modifyRecordRoute, javier, whole, begun);
  const move = async (doer: typeof javier, body: RecordStep, also: "records.match.ask"[] = []) => {
    ({ version } = await walk.carryOut(moveRecordRoute, doer, stepOf(id, body), { version, also }));
  };
  await move(javier, { verb: "enter" });
  const numbers = [{ text: "A38125" }];
  const seen = { numbers, purpose: "MA-2026-118", urgency: "routine" as const };
  await move(youssef, { verb: "locate", seen }, ["records.match.ask"]);
  await walk.carryOut(openRecordRoute, youssef, { params });
  await move(carmen, { verb: "refute" });
  await move(javier, { verb: "locate" });
  await move(carmen, { verb: "confirm" });
  const reviewOn = dayOf(new Date(now.getTime() + 86_400_000));
  await move(carmen, { verb: "renew", reviewOn, reason: "still_missing" });
  await move(javier, { verb: "clear", reason: "returned" });
  const found = { body: { ...draft, type: "found" as const } };
  const second = await walk.carryOut(draftRecordRoute, javier, found);
  const cancel = stepOf(second.id, { verb: "cancel", reason: "duplicate" });
  await walk.carryOut(moveRecordRoute, javier, cancel, second);
  await walk.carryOut(listOwnRecordsRoute, carmen, { query: {} });
  const search = { numbers: [{ text: "A38125" }], gun: {}, purpose: "MA-2026-118" };
  const also: ["records.record.show"] = ["records.record.show"];
  const { search: put } = await walk.carryOut(
    searchRecordsRoute,
    youssef,
    { body: search },
    { also },
  );
  await walk.carryOut(openSearchRoute, youssef, { params: { search: put } }, { also });
  await takeAway(walk, { carmen, youssef }, put);
}

/** The own list and the result of a search leave as files. */
async function takeAway(
  walk: Walk,
  { carmen, youssef }: { carmen: Doer; youssef: Doer },
  search: string,
): Promise<void> {
  const also: ["records.record.show"] = ["records.record.show"];
  const list = { query: { format: "xlsx" as const } };
  const told: ["records.export.show"] = ["records.export.show"];
  const listed = { send: downloading(exportRecordsRoute, list), also: told };
  await walk.carryOut(exportRecordsRoute, carmen, list, listed);
  const found = { params: { search }, query: {} };
  const sent = { send: downloading(exportSearchRoute, found), also };
  await walk.carryOut(exportSearchRoute, youssef, found, sent);
}

function stepOf(record: string, body: RecordStep) {
  return { params: { record }, body };
}
