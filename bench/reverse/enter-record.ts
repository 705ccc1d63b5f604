import { draftRecordRoute, moveRecordRoute, type RecordContent } from "#records/contract";
import { stolenPistol } from "#testing/records/sample-record";
import type { WorldRecord } from "../search/world/records.ts";
import type { SignedIn } from "./browse.ts";

/** A record that was entered, and when the request that entered it was sent: its commit comes later than that. */
export interface Entered {
  readonly id: string;
  readonly sentAt: number;
}

/** Enters the theft of a firearm over HTTP, in two requests as the product has it. */
export async function enterRecord(
  client: SignedIn,
  { id: number, marking, make, model, calibre }: WorldRecord,
): Promise<Entered> {
  const pistol = stolenPistol(new Date());
  const { country: _, ...known } = pistol.weapon;
  const serials = [{ text: marking, place: { part: "frame" as const } }];
  const weapon = { ...known, make, model, calibre, serials, serialState: "legible" as const };
  const governance = { ...pistol.governance, ownReference: `B-${number}` };
  const body: RecordContent = { ...pistol, weapon, governance };
  const { id, version } = await client.call(draftRecordRoute, { body });
  const sentAt = performance.now();
  const step = { params: { record: id }, body: { verb: "enter" as const } };
  await client.call(moveRecordRoute, step, { version });
  return { id, sentAt };
}
