import { castId } from "#platform/access/server";
import {
  draftRecordRoute,
  moveProtocolStepRoute,
  readProtocolRoute,
  type StepMove,
} from "#records/contract";
import { stolenPistol } from "#testing/records/sample-record";
import type { Walk } from "../walk.ts";

/** Police of Spain have a pistol that was found, go through its checklist and hand a step to the regulator, which does it. */
export async function walkProtocol(walk: Walk): Promise<void> {
  const [javier, regulator] = [await walk.signedIn(9), await walk.signedIn(17)];
  const content = { ...stolenPistol(new Date()), type: "found" as const };
  const { id } = await walk.carryOut(draftRecordRoute, javier, { body: content });
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
}
