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
  await enter(request, baseURL, `theft-${number}`, data);
  return ownReference;
}

async function enter(
  request: APIRequestContext,
  baseURL: string | undefined,
  key: string,
  data: RecordContent,
): Promise<void> {
  const headers = { origin: baseURL ?? "", "idempotency-key": `e2e-${key}` };
  const drafted = await request.post(draftRecordRoute.path, { data, headers });
  const { id, version } = (await drafted.json()) as { id: string; version: number };
  const entered = await request.post(moveRecordRoute.path.replace(":record", id), {
    data: { verb: "enter" },
    headers: { origin: baseURL ?? "", "if-match": `"${version}"` },
  });
  expect(entered.ok(), `${key} is entered`).toBe(true);
}

export function yesterday(): string {
  return new Date(Date.now() - 86_400_000).toISOString().slice(0, 10);
}

/** Spain states that it has found a firearm of this family, which bears no number. */
export async function findOfFamily(
  request: APIRequestContext,
  baseURL: string | undefined,
  entry: string,
  number: number,
): Promise<void> {
  const { weapon, event, ...stolen } = stolenPistol(new Date());
  await enter(request, baseURL, `${entry}-${number}`, {
    ...stolen,
    type: "found",
    weapon: { ...weapon, entryRef: entry, serials: [], serialState: "never_marked" },
    event: { ...event, when: { precision: "day", day: yesterday() } },
  });
}
