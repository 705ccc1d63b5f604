import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { FastifyInstance } from "fastify";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Caller } from "#platform/access/contract";
import { inTransaction } from "#platform/database";
import { createDocuments, type Documents } from "#platform/documents/server";
import { createBlobFolder, readPicture, registerUploads, serveFiles } from "#platform/files/server";
import { createHttpServer } from "#platform/http/server";
import { createTranslator } from "#platform/i18n/server";
import { recordAct } from "#platform/ledger/server";
import { createLogger } from "#platform/logging";
import { Comparison, ExplanationAnswer } from "#reference/contract";
import { readerOf } from "#testing/readers";
import { sampleImage } from "#testing/sample-images";
import { createSeededDatabase } from "#testing/server/prepared-database";
import type { TestDatabase } from "#testing/test-database";
import { openReferenceTable } from "../open-reference-table.ts";
import { serveReference } from "../reference.ts";
import type { ReferenceTable } from "../reference-table.ts";
import { serveSheets } from "./print-sheet.ts";

const readers: Record<string, Caller> = {
  owner: readerOf("FR", "police"),
  foreigner: readerOf("ES", "police"),
  operator: readerOf("FR", "police", { roles: ["operator"], person: crypto.randomUUID() }),
};

let database: TestDatabase;
let table: ReferenceTable;
let server: FastifyInstance;
let documents: Documents;
const folder = mkdtempSync(join(tmpdir(), "proofmark-sheets-"));

beforeAll(async () => {
  database = await createSeededDatabase();
  const { runtime } = database;
  const onFailure = (error: unknown) => expect.unreachable(String(error));
  table = await openReferenceTable({ database: runtime, onFailure });
  const translate = await createTranslator();
  documents = createDocuments({ translate, isDemonstration: true });
  const files = {
    database: runtime,
    blobs: createBlobFolder(folder),
    recordLook: (caller: Caller, look: Parameters<typeof recordAct>[1]) =>
      inTransaction(runtime.query, caller, (transaction) => recordAct(transaction, look)),
  };
  server = await createHttpServer({
    translate,
    logger: createLogger("silent"),
    version: "0",
    authenticate: async (request) => readers[String(request.headers["x-reader"])],
    query: runtime.query,
    register: [registerUploads],
    bindings: [
      ...serveFiles(files),
      ...serveReference(table),
      ...serveSheets(table, {
        translate,
        render: documents.render,
        nameAgency: async () => "Police",
        readPicture: (caller, id) => readPicture(files, caller, id),
      }),
    ],
  });
});

afterAll(async () => {
  await server.close();
  await documents.close();
  await table.close();
  await database.drop();
  rmSync(folder, { recursive: true });
});

const observation = {
  markings: [{ text: "CZ 75", place: { part: "slide", side: "left" } }, { text: "9x19" }],
  features: [{ feature: "opening", answer: "slide" }],
};

function ask(reader: string, url: string, payload: object, language = "en") {
  const headers = { "x-reader": reader, "accept-language": language };
  return server.inject({ method: "POST", url: `/api/reference/${url}`, headers, payload });
}

async function uploadPhoto(): Promise<string> {
  const body = new FormData();
  body.append("file", new Blob([new Uint8Array(await sampleImage("png"))]), "gun.png");
  const request = new Request("http://x", { method: "POST", body });
  const headers = {
    "x-reader": "owner",
    "content-type": request.headers.get("content-type") ?? "",
  };
  const payload = Buffer.from(await request.arrayBuffer());
  const answer = await server.inject({ method: "POST", url: "/api/files", headers, payload });
  return answer.json<{ id: string }>().id;
}

test("an identification is accounted for, with the table it was made on", async () => {
  const answer = await ask("owner", "explain", { observation });
  const { explanation, entries } = ExplanationAnswer.parse(answer.json());
  const own = entries.find(({ ref }) => ref === explanation?.ref);
  expect(own).toMatchObject({ make: "CZ", model: "75" });
  expect(explanation?.compared.generation).toBeGreaterThan(0);
  expect(explanation?.features).toMatchObject([{ feature: "opening", verdict: "agrees" }]);
});

test("entries are compared; an unknown number is not found, one alone is refused", async () => {
  const answer = await ask("owner", "compare", { refs: ["FRM0010", "FRM0012"] });
  expect(Comparison.parse(answer.json()).entries).toHaveLength(2);
  expect((await ask("owner", "compare", { refs: ["FRM0010", "NONE"] })).statusCode).toBe(404);
  expect((await ask("owner", "compare", { refs: ["FRM0010"] })).statusCode).toBe(400);
});

test("an answer that a feature does not have is refused", async () => {
  const features = [{ feature: "hold", answer: "cylinder" }];
  expect((await ask("owner", "identify", { features })).statusCode).toBe(400);
});

test.each(["en", "ar"])("the sheet in %s shows the photograph its owner took", async (language) => {
  const photo = await uploadPhoto();
  const plain = await ask("owner", "sheets", { observation }, language);
  const shown = await ask("owner", "photo-sheets", { observation, photos: [photo] }, language);
  expect(shown.headers["content-type"]).toBe("application/pdf");
  const count = (pdf: Buffer) => pdf.toString("latin1").match(/\/Subtype \/Image/g)?.length ?? 0;
  expect(count(shown.rawPayload)).toBe(count(plain.rawPayload) + 1);
});

test("nobody prints what they may not see", async () => {
  const request = { observation, photos: [await uploadPhoto()] };
  expect((await ask("foreigner", "photo-sheets", request)).statusCode).toBe(404);
  expect((await ask("operator", "photo-sheets", request)).statusCode).toBe(403);
});
