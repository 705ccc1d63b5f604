import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { FastifyInstance } from "fastify";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Caller } from "#platform/access/contract";
import { createId, inTransaction } from "#platform/database";
import { StoredFile } from "#platform/files/contract";
import { createHttpServer } from "#platform/http/server";
import { createTranslator } from "#platform/i18n/server";
import { recordAct } from "#platform/ledger/server";
import { createLogger } from "#platform/logging";
import { readerOf } from "#testing/readers";
import { photoWithMetadata, sampleImage } from "#testing/sample-images";
import { createTestDatabase, type TestDatabase } from "#testing/test-database";
import { createBlobFolder } from "./blobs/blob-folder.ts";
import { sweepBlobs } from "./blobs/sweep-blobs.ts";
import { registerUploads } from "./read-upload.ts";
import { serveFiles } from "./serve-files.ts";

const readers: Record<string, Caller> = {
  owner: readerOf("FR", "police"),
  colleague: readerOf("FR", "customs"),
  desk: readerOf("FR", "ncb", { isDesk: true, roles: ["desk"] }),
  foreigner: readerOf("ES", "police"),
  operator: readerOf("FR", "police", { roles: ["operator"], person: crypto.randomUUID() }),
};

let database: TestDatabase;
let server: FastifyInstance;
const folder = mkdtempSync(join(tmpdir(), "proofmark-files-"));
const blobs = createBlobFolder(folder);

beforeAll(async () => {
  database = await createTestDatabase();
  server = await createHttpServer({
    translate: await createTranslator(),
    logger: createLogger("silent"),
    version: "0",
    authenticate: async (request) => readers[String(request.headers["x-reader"])],
    query: database.runtime.query,
    register: [registerUploads],
    bindings: serveFiles({
      database: database.runtime,
      blobs,
      recordLook: (caller, look) =>
        inTransaction(database.runtime.query, caller, (transaction) =>
          recordAct(transaction, look),
        ),
    }),
  });
});
afterAll(async () => {
  await server.close();
  await database.drop();
  rmSync(folder, { recursive: true });
});

async function upload(reader: string, content: Buffer, name = "IMG_0001.jpg") {
  const body = new FormData();
  body.append("file", new Blob([new Uint8Array(content)]), name);
  const request = new Request("http://x", { method: "POST", body });
  return server.inject({
    method: "POST",
    url: "/api/files",
    headers: { "x-reader": reader, "content-type": request.headers.get("content-type") ?? "" },
    payload: Buffer.from(await request.arrayBuffer()),
  });
}

const get = (reader: string, url: string) =>
  server.inject({ url, headers: { "x-reader": reader, "accept-language": "fr" } });

async function uploadedId(reader: string, content: Buffer): Promise<string> {
  return StoredFile.parse((await upload(reader, content)).json()).id;
}

test("an uploaded photo comes back drawn anew, with headers that let nothing run", async () => {
  const answer = await upload("owner", await photoWithMetadata(), "../Jean\u202eDupont.html");
  const stored = StoredFile.parse(answer.json());
  expect(stored).toMatchObject({ kind: "image", width: 320, height: 640, name: "JeanDupont.html" });
  const full = await get("owner", `/api/files/${stored.id}`);
  expect(full.headers).toMatchObject({
    "content-type": "image/webp",
    "content-disposition": `inline; filename="${stored.id}.webp"`,
    "content-security-policy": "default-src 'none'; sandbox",
    "x-content-type-options": "nosniff",
    "cache-control": "private, no-store",
  });
  expect(full.rawPayload.includes("Secretphone")).toBe(false);
  const small = await get("owner", `/api/files/${stored.id}/thumbnail`);
  expect(small.rawPayload.length).toBeLessThan(full.rawPayload.length);
});

test("text and PDF are downloads only, and have no thumbnail", async () => {
  const id = await uploadedId("owner", Buffer.from("hello"));
  const answer = await get("owner", `/api/files/${id}`);
  expect(answer.headers["content-type"]).toBe("text/plain; charset=utf-8");
  expect(answer.headers["content-disposition"]).toMatch(/^attachment/);
  expect((await get("owner", `/api/files/${id}/thumbnail`)).statusCode).toBe(404);
});

test("who may not see a file gets the very answer of a file that does not exist", async () => {
  const id = await uploadedId("owner", await sampleImage("png"));
  for (const route of ["", "/thumbnail", "/description"])
    for (const reader of ["foreigner", "colleague"]) {
      const [hidden, absent] = [
        await get(reader, `/api/files/${id}${route}`),
        await get(reader, `/api/files/${createId()}${route}`),
      ];
      expect(hidden.statusCode).toBe(404);
      expect({ ...hidden.json(), correlation: "" }).toEqual({ ...absent.json(), correlation: "" });
      expect(Object.keys(hidden.headers)).toEqual(Object.keys(absent.headers));
    }
  expect((await get("desk", `/api/files/${id}`)).statusCode).toBe(200);
  expect((await get("operator", `/api/files/${id}`)).statusCode).toBe(403);
  expect((await get("nobody", `/api/files/${id}`)).statusCode).toBe(401);
});

test("equal content of two owners is two files that know nothing of each other", async () => {
  const content = await sampleImage("jpeg", 333, 111);
  const [ours, theirs] = [
    await uploadedId("owner", content),
    await uploadedId("foreigner", content),
  ];
  expect(ours).not.toBe(theirs);
  expect((await get("foreigner", `/api/files/${ours}`)).statusCode).toBe(404);
  const { rows } = await database.migrator.pool.query(
    "select count(distinct digest)::int as digests, count(*)::int as files from files.file where width = 333",
  );
  expect(rows).toEqual([{ digests: 1, files: 2 }]);
});

test("opening a file is in its owner's ledger before the bytes leave", async () => {
  const id = await uploadedId("owner", await sampleImage("png"));
  await get("desk", `/api/files/${id}`);
  const { rows } = await database.migrator.pool.query(
    "select verb, person, owner_member from ledger.act where object_id = $1 order by at",
    [id],
  );
  expect(rows).toEqual([
    { verb: "files.file.upload", person: readers.owner?.person, owner_member: "FR" },
    { verb: "files.file.open", person: readers.desk?.person, owner_member: "FR" },
  ]);
});

test("what is not taken is refused with a reason in the reader's language", async () => {
  const page = await upload("owner", Buffer.from("<html><script>"), "photo.jpg");
  expect(page.statusCode).toBe(415);
  expect(page.json()).toMatchObject({ type: "/problems/files.unsupported" });
  const large = await upload("owner", Buffer.alloc(21_000_000, "a"));
  expect(large.json()).toMatchObject({
    type: "/problems/files.too_large",
    parameters: { megabytes: 20 },
  });
  const nothing = await server.inject({
    method: "POST",
    url: "/api/files",
    headers: { "x-reader": "owner", "content-type": "multipart/form-data; boundary=x" },
    payload: "--x--\r\n",
  });
  expect(nothing.json()).toMatchObject({ type: "/problems/files.missing" });
});

test("the sweeper deletes bytes nobody uses and leaves the rest", async () => {
  const id = await uploadedId("owner", await sampleImage("png", 50, 50));
  const orphan = await blobs.put(Buffer.from("left by a failed upload"));
  const later = Date.now() + 2 * 86_400_000;
  const clock = Date.now;
  Date.now = () => later;
  await sweepBlobs(blobs)
    .run({
      query: database.worker.query,
      logger: createLogger("silent"),
      subject: undefined,
      signal: new AbortController().signal,
    })
    .finally(() => {
      Date.now = clock;
    });
  expect(await blobs.has(orphan)).toBe(false);
  expect((await get("owner", `/api/files/${id}`)).statusCode).toBe(200);
});
