import { uploadFileRoute } from "#platform/files/contract";
import { draftRecordRoute } from "#records/contract";
import { stolenPistol } from "#testing/records/sample-record";
import { sampleImage } from "#testing/sample-images";
import { seizedPistol } from "#testing/tracing/sample-trace";
import {
  checkTraceRoute,
  draftTraceRoute,
  type LegStep,
  listLegsRoute,
  listTracesRoute,
  modifyTraceRoute,
  moveLegRoute,
  moveTraceRoute,
  openLegPhotoRoute,
  openLegRoute,
  openTraceRoute,
  printLegFormRoute,
  type TraceStep,
  writeLegFormRoute,
} from "#tracing/contract";
import type { Doer, Walk } from "../walk.ts";
import { downloading } from "../walk-files.ts";

/** Spain asks Morocco about a seized pistol; Morocco asks back, answers and hands it on to Kenya; Spain closes it. */
export async function walkTracing(walk: Walk): Promise<void> {
  const [carmen, javier] = [await walk.signedIn(8), await walk.signedIn(9)];
  const [youssef, daniel] = [await walk.signedIn(11), await walk.signedIn(13)];
  const image = new File([new Uint8Array(await sampleImage("png"))], "slide.png");
  const { id: file } = await javier.browser.upload(uploadFileRoute, image);
  const pistol = seizedPistol(new Date());
  const found = { ...stolenPistol(new Date()), type: "found" as const };
  const { id: record } = await javier.browser.call(draftRecordRoute, { body: found });
  const body = { ...pistol, record, weapon: { ...pistol.weapon, photos: [{ file }] } };
  const begun = await walk.carryOut(draftTraceRoute, javier, { body });
  const params = { trace: begun.id };
  let { version } = await walk.carryOut(
    modifyTraceRoute,
    javier,
    { params, body: { ...body, domesticReference: "RN-88" } },
    begun,
  );
  const move = async (doer: Doer, step: TraceStep, also: LeftByMove[] = []) => {
    const input = { params, body: step };
    ({ version } = await walk.carryOut(moveTraceRoute, doer, input, { version, also }));
  };
  await move(javier, { verb: "submit" });
  await move(carmen, { verb: "return", reasons: ["photographs_missing"] });
  await walk.carryOut(checkTraceRoute, carmen, { params });
  const because = "No photographs can be had";
  await move(carmen, { verb: "send", members: ["MA"], because }, [
    "tracing.leg.ask",
    "records.protocol.move",
  ]);
  const opened = await walk.carryOut(openTraceRoute, javier, { params });
  const leg = opened.legs[0]?.id ?? "";
  await walk.carryOut(openLegRoute, youssef, { params: { leg } });
  const photo = { params: { leg, photo: file }, query: {} };
  const send = downloading(openLegPhotoRoute, photo);
  await walk.carryOut(openLegPhotoRoute, youssef, photo, { send });
  const form = { params: { leg }, query: { language: "ar" as const } };
  for (const route of [printLegFormRoute, writeLegFormRoute])
    await walk.carryOut(route, carmen, form, { send: downloading(route, form) });
  const moveLeg = legMover(walk, leg);
  await moveLeg(youssef, { verb: "acknowledge" });
  await moveLeg(youssef, { verb: "question", about: ["import_mark"] });
  await moveLeg(javier, { verb: "reply", note: "None is to be seen" });
  const links = [{ kind: "exported" as const, when: "2009" }];
  const answer = {
    code: "exported" as const,
    links,
    withheld: [],
    isForAskerOnly: false,
    next: ["KE"],
    isPassedOn: true,
  };
  await moveLeg(youssef, { verb: "answer", answer }, ["tracing.leg.ask"]);
  const { legs } = await walk.carryOut(listLegsRoute, daniel, { query: {} });
  await legMover(walk, legs[0]?.id ?? "")(daniel, { verb: "decline", reason: "not_competent" });
  await move(javier, { verb: "close", worth: "useful" }, ["tracing.leg.move"]);
  await walk.carryOut(listTracesRoute, javier, { query: {} });
}

type LeftByMove = "tracing.leg.ask" | "tracing.leg.move" | "records.protocol.move";

function legMover(walk: Walk, leg: string) {
  let version = 1;
  return async (doer: Doer, body: LegStep, also: "tracing.leg.ask"[] = []) => {
    const input = { params: { leg }, body };
    ({ version } = await walk.carryOut(moveLegRoute, doer, input, { version, also }));
  };
}
