import { castId } from "#platform/access/server";
import {
  askOwnerRoute,
  draftRecordRoute,
  moveProtocolStepRoute,
  moveRecordRoute,
  type RecordContent,
  readProtocolRoute,
  type StepMove,
} from "#records/contract";
import { stolenPistol } from "#testing/records/sample-record";
import type { Doer, Walk } from "../walk.ts";

const number = "BX 700142";

/** Police of Spain have a pistol that was found, go through its checklist and hand a step to the regulator, which does it. */
export async function walkProtocol(walk: Walk): Promise<void> {
  const [javier, regulator] = [await walk.signedIn(9), await walk.signedIn(17)];
  const id = await enter(walk, javier, "found");
  const params = { record: id };
  const move = (doer: typeof javier, body: StepMove) =>
    walk.carryOut(moveProtocolStepRoute, doer, { params, body });
  await move(javier, { verb: "tick", step: "own_registers", reference: "RA-2026-3" });
  await move(javier, { verb: "skip", step: "dna", reason: "handled_before" });
  await move(javier, { verb: "reopen", step: "dna" });
  const agency = castId("agency", 4);
  await move(javier, { verb: "assign", step: "ballistic_comparison", agency });
  await move(regulator, { verb: "tick", step: "ballistic_comparison" });
  await move(javier, { verb: "assign", step: "ballistic_comparison", agency: null });
  await walk.carryOut(readProtocolRoute, javier, { params });
  await walkAsked(walk, javier);
}

/** The pistol may be one that was stolen in Morocco: asking its owner ticks a step. */
async function walkAsked(walk: Walk, javier: Doer): Promise<void> {
  const record = await enter(walk, await walk.signedIn(10), "stolen");
  const search = { numbers: [{ text: number }], gun: {}, purpose: "ALG-26-0533" };
  const body = { search, about: { record }, urgency: "routine" as const };
  const also: ["records.protocol.move"] = ["records.protocol.move"];
  await walk.carryOut(askOwnerRoute, javier, { body }, { also });
}

async function enter(walk: Walk, doer: Doer, type: RecordContent["type"]): Promise<string> {
  const pistol = stolenPistol(new Date());
  const weapon = {
    ...pistol.weapon,
    serials: [{ text: number }],
    serialState: "legible" as const,
  };
  const body = { ...pistol, type, weapon };
  const { id, ...begun } = await walk.carryOut(draftRecordRoute, doer, { body });
  const input = { params: { record: id }, body: { verb: "enter" as const } };
  await walk.carryOut(moveRecordRoute, doer, input, begun);
  return id;
}
