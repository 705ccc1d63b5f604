import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openFileRoute, uploadFileRoute } from "#platform/files/contract";
import {
  askOwnerRoute,
  draftRecordRoute,
  modifyRecordRoute,
  openMatchPhotoRoute,
  openMatchRoute,
  openRecordPhotoRoute,
  searchRecordsRoute,
} from "#records/contract";
import type { Photograph } from "#reference/contract";
import { problemOf } from "#testing/problem-of";
import {
  type Account,
  type RecordsServer,
  startRecordsServer,
} from "#testing/records/records-server";
import { sampleImage } from "#testing/sample-images";

let tested: RecordsServer;
beforeAll(async () => {
  tested = await startRecordsServer();
});
afterAll(() => tested.stop());

const NOT_FOUND = "404 /problems/http.not_found";
const UNKNOWN = "422 /problems/records.photo_unknown";

async function photograph(who: Account): Promise<string> {
  const image = new File([new Uint8Array(await sampleImage("png"))], "left.png");
  return (await tested.as(who).upload(uploadFileRoute, image)).id;
}

function onRecord(who: Account, record: string, photo: string) {
  const input = { params: { record, photo }, query: { size: "thumbnail" as const } };
  return tested.as(who).download(openRecordPhotoRoute, input);
}

async function enteredWith(photos: readonly Photograph[], governance = {}) {
  return tested.entered(governance, { photos: [...photos] });
}

test("shows a photograph to whoever may open its record, and to nobody else", async () => {
  const file = await photograph("javier");
  const record = await enteredWith([{ file, view: "left" }], { excludedMembers: ["KE"] });
  for (const who of ["javier", "carmen", "amal"] as const) {
    const { size } = await onRecord(who, record, file);
    expect([who, size > 0]).toEqual([who, true]);
  }
  expect(await problemOf(onRecord("daniel", record, file))).toBe(NOT_FOUND);
  const own = { params: { id: file } };
  expect(await problemOf(tested.as("amal").download(openFileRoute, own))).toBe(NOT_FOUND);
});

test("hides the photographs of a draft, and files that do not hang on the record", async () => {
  const [file, other] = [await photograph("javier"), await photograph("javier")];
  const draft = await tested.draft({ weapon: { ...tested.content.weapon, photos: [{ file }] } });
  expect(await problemOf(onRecord("amal", draft, file))).toBe(NOT_FOUND);
  const record = await enteredWith([{ file }]);
  expect(await problemOf(onRecord("javier", record, other))).toBe(NOT_FOUND);
});

test("leaves a look at each photograph in the ledger of its owner", async () => {
  const file = await photograph("javier");
  const record = await enteredWith([{ file }]);
  await onRecord("amal", record, file);
  const { rows } = await sql<{ member: string; owner: string; content: unknown }>`
    select a.member, c.owner_member as owner, c.content from ledger.act a
    join ledger.act_content c on c.act_id = a.id
    where a.verb = 'records.photo.open' and a.object_id = ${record}`.execute(
    tested.database.migrator.query,
  );
  expect(rows).toEqual([
    { member: "MA", owner: "ES", content: { photo: file, size: "thumbnail" } },
  ]);
});

test("takes no photograph into a record that its writer could not open", async () => {
  const foreign = await photograph("amal");
  const weapon = { ...tested.content.weapon, photos: [{ file: foreign }] };
  const drafted = tested
    .as("javier")
    .call(draftRecordRoute, { body: { ...tested.content, weapon } });
  expect(await problemOf(drafted)).toBe(UNKNOWN);
  const ofRegulator = await photograph("luciaAtTheRegulator");
  const record = await tested.draft();
  const { version } = await tested.standing(record);
  const modified = tested.as("javier").call(
    modifyRecordRoute,
    {
      params: { record },
      body: { ...tested.content, weapon: { ...weapon, photos: [{ file: ofRegulator }] } },
    },
    { version },
  );
  expect(await problemOf(modified)).toBe(UNKNOWN);
});

test("lets the desk add a photograph that the agency then sees, and the agency keep it", async () => {
  const [own, ofDesk] = [await photograph("javier"), await photograph("carmen")];
  const record = await enteredWith([{ file: own }]);
  const photos = [{ file: own }, { file: ofDesk }];
  for (const who of ["carmen", "javier"] as const) {
    const { version } = await tested.standing(record);
    const body = { ...tested.content, weapon: { ...tested.content.weapon, photos } };
    await tested.as(who).call(modifyRecordRoute, { params: { record }, body }, { version });
  }
  expect((await onRecord("javier", record, ofDesk)).size).toBeGreaterThan(0);
  expect((await onRecord("amal", record, ofDesk)).size).toBeGreaterThan(0);
});

test("gives a search the photographs of what it finds, and the owner those of the firearm in hand", async () => {
  const [kept, seen] = [await photograph("javier"), await photograph("amal")];
  const number = "PH 550 271";
  const record = await tested.entered(
    {},
    { serials: [{ text: number }], photos: [{ file: kept }] },
  );
  const search = { numbers: [{ text: number }], gun: {}, purpose: "MA-2026-204" };
  const { matches } = await tested.as("amal").call(searchRecordsRoute, { body: search });
  expect(matches[0]?.record.weapon.photos).toEqual([{ file: kept }]);
  const ask = (file: string) => ({
    body: { search, about: { record }, urgency: "routine" as const, photos: [{ file }] },
  });
  expect(await problemOf(tested.as("amal").call(askOwnerRoute, ask(kept)))).toBe(UNKNOWN);
  const asked = await tested.as("amal").call(askOwnerRoute, ask(seen));
  const match = asked.matches[0]?.id ?? "";
  const view = await tested.as("carmen").call(openMatchRoute, { params: { match } });
  expect(view.photos).toEqual([{ file: seen }]);
  const open = (who: Account, photo: string) =>
    tested.as(who).download(openMatchPhotoRoute, { params: { match, photo }, query: {} });
  for (const who of ["carmen", "javier", "amal", "youssef"] as const)
    expect([who, (await open(who, seen)).size > 0]).toEqual([who, true]);
  expect(await problemOf(open("daniel", seen))).toBe(NOT_FOUND);
  expect(await problemOf(open("carmen", kept))).toBe(NOT_FOUND);
});
