import {
  draftRecordRoute,
  latestReview,
  modifyRecordRoute,
  moveCustodyRoute,
  moveRecordRoute,
  openRecordRoute,
  type RecordContent,
} from "#records/contract";
import { stolenPistol } from "#testing/records/sample-record";
import { type Desk, patience } from "../keep-writing.ts";

/** A record that was entered, as the one who keeps it has it. */
export interface KeptRecord {
  readonly id: string;
  readonly mark: string;
  readonly version: number;
  readonly content: RecordContent;
}

/** An invented number that shares no beginning with the last one drawn. */
export function drawNumber(draw: () => number): string {
  const letters = Array.from({ length: 3 }, () =>
    String.fromCharCode(65 + Math.floor(draw() * 26)),
  );
  return `${letters.join("")}${Math.floor(draw() * 900_000 + 100_000)}`;
}

/** Drafts and enters a record of the agency of the account. */
export async function enterRecord(
  desk: Desk,
  account: number,
  type: RecordContent["type"] = "stolen",
): Promise<KeptRecord> {
  const mark = desk.mark();
  const client = desk.as(account);
  const body = contentOf(mark, drawNumber(desk.draw), type);
  const drafted = await desk.untilAnswered(
    { table: "record", mark, verb: "records.record.draft" },
    (idempotencyKey) => client.call(draftRecordRoute, { body }, { idempotencyKey, patience }),
  );
  const params = { record: drafted.id };
  const step = { verb: "enter" as const };
  const { version } = await desk.once(
    { table: "record", mark, verb: "records.record.move", step: step.verb },
    () =>
      client.call(moveRecordRoute, { params, body: step }, { version: drafted.version, patience }),
  );
  return { id: drafted.id, mark, version, content: body };
}

function contentOf(mark: string, number: string, type: RecordContent["type"]): RecordContent {
  const pistol = stolenPistol(new Date());
  const serials = [{ text: number, place: { part: "frame" as const } }];
  const governance = {
    ...pistol.governance,
    ownReference: mark,
    reviewOn: latestReview(new Date()),
  };
  const weapon = { ...pistol.weapon, serials, serialState: "legible" as const };
  return { ...pistol, type, weapon, governance };
}

/** Enters a record, changes it a few times and opens it. */
export async function keepRecord(desk: Desk, account: number): Promise<void> {
  const { id, mark, content, ...entered } = await enterRecord(desk, account);
  const client = desk.as(account);
  const params = { record: id };
  let { version } = entered;
  for (let change = 1; change <= 3; change += 1) {
    const event = { ...content.event, caseReference: `ALG-26-${change}` };
    const body = { ...content, event };
    ({ version } = await desk.once({ table: "record", mark, verb: "records.record.modify" }, () =>
      client.call(modifyRecordRoute, { params, body }, { version, patience }),
    ));
  }
  await desk.once({ table: "record", mark, verb: "records.record.open" }, () =>
    client.call(openRecordRoute, { params }, { patience }),
  );
}

/** Enters a firearm that was handed in and states what is done with it. */
export async function keepInCustody(desk: Desk, account: number): Promise<void> {
  const { id, mark } = await enterRecord(desk, account, "surrendered");
  const params = { record: id };
  let version = 0;
  for (const kind of ["taken_in", "moved", "test_fired"] as const) {
    const body = { verb: "add" as const, step: { kind, on: "2026-03-04" } };
    const write = { table: "record", mark, verb: "records.custody.move", step: "add" } as const;
    ({ version } = await desk.once(write, () =>
      desk.as(account).call(moveCustodyRoute, { params, body }, { version, patience }),
    ));
  }
}
