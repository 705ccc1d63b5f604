import {
  beginWatchRoute,
  changeWatchRoute,
  endWatchRoute,
  latestReview,
  listWatchesRoute,
  openWatchRoute,
  type WatchContent,
} from "#records/contract";
import type { Walk } from "../walk.ts";

/** Customs of Morocco watch a number, the desk widens it to make and model, customs end it. */
export async function walkWatches(walk: Walk): Promise<void> {
  const [amal, youssef] = [await walk.signedIn(10), await walk.signedIn(11)];
  const number: WatchContent = {
    numbers: [{ text: "CW77[08]1*" }],
    gun: { make: "Astra" },
    purpose: "MA-2026-77",
    tells: ["person", "desk"],
    reviewOn: latestReview(new Date()),
  };
  const { id, ...begun } = await walk.carryOut(beginWatchRoute, amal, { body: number });
  const params = { watch: id };
  const gun = { make: "Astra", model: "A-100" };
  const body: WatchContent = { ...number, numbers: [], gun, tells: ["agency"] };
  const changed = await walk.carryOut(changeWatchRoute, youssef, { params, body }, begun);
  await walk.carryOut(openWatchRoute, youssef, { params });
  await walk.carryOut(listWatchesRoute, amal, { query: {} });
  await walk.carryOut(endWatchRoute, amal, { params }, changed);
}
