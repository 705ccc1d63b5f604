import { castId } from "#platform/access/server";
import {
  type CustodyMove,
  draftRecordRoute,
  moveCustodyRoute,
  moveRecordRoute,
  openRecordRoute,
  type RecordStep,
} from "#records/contract";
import { stolenPistol } from "#testing/records/sample-record";
import type { Doer, Walk } from "../walk.ts";

/** Police of Spain keep a pistol that was handed in until it is destroyed, which the desk confirms. */
export async function walkCustody(walk: Walk): Promise<void> {
  const [javier, carmen] = [await walk.signedIn(9), await walk.signedIn(8)];
  const body = { ...stolenPistol(new Date()), type: "surrendered" as const };
  const { id, ...begun } = await walk.carryOut(draftRecordRoute, javier, { body });
  const params = { record: id };
  let { version } = begun;
  const move = async (doer: Doer, step: RecordStep) => {
    const input = { params, body: step };
    ({ version } = await walk.carryOut(moveRecordRoute, doer, input, { version }));
  };
  await move(javier, { verb: "enter" });
  const { carryOut } = walk;
  let seen = 0;
  const state = async (doer: Doer, said: CustodyMove, also: "records.protocol.move"[] = []) => {
    const how = { version: seen, also };
    ({ version: seen } = await carryOut(moveCustodyRoute, doer, { params, body: said }, how));
  };
  const facts = { evidenceNumber: "EV-26-7", place: "Strongroom", agency: castId("agency", 5) };
  await state(javier, { verb: "describe", facts: { ...facts, testFired: "no" } });
  await state(javier, { verb: "add", step: { kind: "taken_in", on: "2026-03-04" } });
  const examined = { kind: "from_laboratory" as const, on: "2026-03-09", document: "LAB-4" };
  const step = { ...examined, examined: ["dna" as const] };
  await state(javier, { verb: "add", step }, ["records.protocol.move"]);
  await state(javier, { verb: "add", step: { kind: "lost", on: null } });
  const { custody } = await walk.carryOut(openRecordRoute, javier, { params });
  const wrong = custody.kept?.steps.find(({ kind }) => kind === "lost")?.id ?? "";
  await state(carmen, { verb: "strike", step: wrong, reason: "wrong_step" });
  await state(javier, { verb: "add", step: { kind: "destroyed", on: "2026-03-20" } });
  await move(carmen, { verb: "clear", reason: "destroyed" });
}
