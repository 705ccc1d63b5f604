import { type APIRequestContext, expect } from "@playwright/test";
import { draftRecordRoute, moveRecordRoute, type RecordContent } from "#records/contract";
import { stolenPistol } from "#testing/records/sample-record";

/** Spain states a pistol with this number stolen; answers how its owner calls the record. */
export async function theft(
  request: APIRequestContext,
  baseURL: string | undefined,
  number: string,
  governance: Partial<RecordContent["governance"]> = {},
): Promise<string> {
  const stolen = stolenPistol(new Date());
  const ownReference = `R-${number}`;
  const serials = [{ text: number, place: { part: "frame" as const } }];
  const data: RecordContent = {
    ...stolen,
    weapon: { ...stolen.weapon, calibre: "9x19mm Parabellum", serials, serialState: "legible" },
    governance: { ...stolen.governance, ownReference, ...governance },
  };
  const headers = { origin: baseURL ?? "", "idempotency-key": `e2e-theft-${number}` };
  const drafted = await request.post(draftRecordRoute.path, { data, headers });
  const { id, version } = (await drafted.json()) as { id: string; version: number };
  const entered = await request.post(moveRecordRoute.path.replace(":record", id), {
    data: { verb: "enter" },
    headers: { origin: baseURL ?? "", "if-match": `"${version}"` },
  });
  expect(entered.ok(), `${number} is entered`).toBe(true);
  return ownReference;
}
