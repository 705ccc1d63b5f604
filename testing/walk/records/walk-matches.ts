import {
  askOwnerRoute,
  draftRecordRoute,
  listMatchesRoute,
  type MatchStep,
  moveMatchRoute,
  moveRecordRoute,
  openMatchRoute,
  readContributionRoute,
  readLifeLineRoute,
  stateLinkRoute,
} from "#records/contract";
import { stolenPistol } from "#testing/records/sample-record";
import type { Doer, Walk } from "../walk.ts";

/** Customs of Morocco have a firearm that may be one stolen in Spain; Spain's desk confirms; what came of it is said. */
export async function walkMatches(walk: Walk): Promise<void> {
  const [javier, carmen, amal] = [
    await walk.signedIn(9),
    await walk.signedIn(8),
    await walk.signedIn(10),
  ];
  const begun = await walk.carryOut(draftRecordRoute, javier, { body: stolenPistol(new Date()) });
  const params = { record: begun.id };
  await walk.carryOut(moveRecordRoute, javier, { params, body: { verb: "enter" } }, begun);
  const search = { numbers: [{ text: "A38125" }], gun: {}, purpose: "MA-2026-118" };
  const body = { search, about: params, urgency: "urgent" as const, note: "In our evidence room" };
  const { matches } = await walk.carryOut(askOwnerRoute, amal, { body });
  const match = { params: { match: matches[0]?.id ?? "" } };
  let { version } = await walk.carryOut(openMatchRoute, carmen, match);
  const move = async (doer: typeof amal, step: MatchStep, also: "records.record.move"[] = []) => {
    const input = { ...match, body: step };
    ({ version } = await walk.carryOut(moveMatchRoute, doer, input, { version, also }));
  };
  await move(carmen, { verb: "leave_open", note: "Send a photograph of the slide" });
  await move(carmen, { verb: "confirm" }, ["records.record.move"]);
  await move(amal, { verb: "close", outcome: "firearm_kept_as_evidence" });
  await walk.carryOut(listMatchesRoute, amal, { query: { which: "all" } });
  await walk.carryOut(readContributionRoute, carmen, {});
  await walkLifeLine(walk, amal, begun.id);
}

/** Customs of Morocco record the pistol they seized, say that it is the one stolen, and think better of it. */
async function walkLifeLine(walk: Walk, amal: Doer, theft: string): Promise<void> {
  const content = { ...stolenPistol(new Date()), type: "found" as const };
  const { id, ...begun } = await walk.carryOut(draftRecordRoute, amal, { body: content });
  const params = { record: id };
  await walk.carryOut(moveRecordRoute, amal, { params, body: { verb: "enter" } }, begun);
  const state = (verdict: "same" | "different") =>
    walk.carryOut(stateLinkRoute, amal, { params, body: { other: { id: theft }, verdict } });
  await state("same");
  await state("different");
  const also: ["records.record.show"] = ["records.record.show"];
  await walk.carryOut(readLifeLineRoute, amal, { params }, { also });
}
