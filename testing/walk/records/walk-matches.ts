import { uploadFileRoute } from "#platform/files/contract";
import {
  askOwnerRoute,
  draftRecordRoute,
  listMatchesRoute,
  type MatchStep,
  moveMatchRoute,
  moveRecordRoute,
  openMatchPhotoRoute,
  openMatchRoute,
  openRecordPhotoRoute,
  readContributionRoute,
  readLifeLineRoute,
  stateLinkRoute,
} from "#records/contract";
import { stolenPistol } from "#testing/records/sample-record";
import { sampleImage } from "#testing/sample-images";
import type { Doer, Walk } from "../walk.ts";
import { downloading } from "../walk-files.ts";

/** Customs of Morocco have a firearm that may be one stolen in Spain; Spain's desk confirms; what came of it is said. */
export async function walkMatches(walk: Walk): Promise<void> {
  const [javier, carmen, amal] = [
    await walk.signedIn(9),
    await walk.signedIn(8),
    await walk.signedIn(10),
  ];
  const pistol = stolenPistol(new Date());
  const taken = { file: await photograph(javier), view: "left" as const };
  const weapon = { ...pistol.weapon, photos: [taken] };
  const begun = await walk.carryOut(draftRecordRoute, javier, { body: { ...pistol, weapon } });
  const params = { record: begun.id };
  await walk.carryOut(moveRecordRoute, javier, { params, body: { verb: "enter" } }, begun);
  const search = { numbers: [{ text: "A38125" }], gun: {}, purpose: "MA-2026-118" };
  const body = { search, about: params, urgency: "urgent" as const, note: "In our evidence room" };
  const seen = { file: await photograph(amal) };
  const asked = { body: { ...body, photos: [seen] } };
  const { matches } = await walk.carryOut(askOwnerRoute, amal, asked);
  const match = { params: { match: matches[0]?.id ?? "" } };
  let { version } = await walk.carryOut(openMatchRoute, carmen, match);
  const move = async (doer: typeof amal, step: MatchStep, also: "records.record.move"[] = []) => {
    const input = { ...match, body: step };
    ({ version } = await walk.carryOut(moveMatchRoute, doer, input, { version, also }));
  };
  const onRecord = {
    params: { ...params, photo: taken.file },
    query: { size: "thumbnail" as const },
  };
  const send = downloading(openRecordPhotoRoute, onRecord);
  await walk.carryOut(openRecordPhotoRoute, amal, onRecord, { send });
  const onMatch = { params: { ...match.params, photo: seen.file }, query: {} };
  await walk.carryOut(openMatchPhotoRoute, carmen, onMatch, {
    send: downloading(openMatchPhotoRoute, onMatch),
  });
  await move(carmen, { verb: "leave_open", note: "Send a photograph of the slide" });
  await move(carmen, { verb: "confirm", note: "The slide is ours" }, ["records.record.move"]);
  const wrong = { verb: "reopen" as const, note: "Another record was meant" };
  await move(carmen, wrong, ["records.record.move"]);
  await move(carmen, { verb: "confirm", note: "It is" }, ["records.record.move"]);
  await move(amal, { verb: "close", outcome: "firearm_kept_as_evidence" });
  await walk.carryOut(listMatchesRoute, amal, { query: { which: "all" } });
  await walk.carryOut(readContributionRoute, carmen, {});
  await walkLifeLine(walk, amal, begun.id);
}

async function photograph({ browser }: Doer): Promise<string> {
  const image = new File([new Uint8Array(await sampleImage("png"))], "photo.png");
  return (await browser.upload(uploadFileRoute, image)).id;
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
