import { randomUUID } from "node:crypto";
import type { FastifyInstance } from "fastify";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Caller, Role } from "#platform/access/contract";
import { createHttpServer } from "#platform/http/server";
import { createTranslator } from "#platform/i18n/server";
import type { ActPage, Checkpoint, InclusionProof } from "#platform/ledger/contract";
import { hashLeaf, isConsistent, isIncluded } from "#platform/ledger/science";
import { createLedger, type Ledger } from "#platform/ledger/server";
import { createLogger } from "#platform/logging";
import { type Actor, anAct, anActor, aSigner, recordActs } from "#testing/ledger-acts";
import { createTestDatabase, type TestDatabase } from "#testing/test-database";
import { readCheckpoint } from "../checkpoints/checkpoint-text.ts";
import { sealCheckpoints } from "../checkpoints/seal-checkpoints.ts";
import { openNote } from "../checkpoints/signed-note.ts";
import { sha256 } from "../log/leaf.ts";
import { linkActs } from "../log/link-acts.ts";
import { advisoryLock } from "../log/link-store.ts";

let database: TestDatabase;
let server: FastifyInstance;
let ledger: Ledger;
const signer = aSigner();
const callers = new Map<string, Caller>();

const france = signIn(anActor("FR"), ["desk"]);
const frenchOfficer = signIn(anActor("FR", false), ["officer"]);
const spain = signIn(anActor("ES"), ["desk"]);
const spanishAgency = signIn(anActor("ES", false), ["officer"]);
const morocco = signIn(anActor("MA"), ["desk"]);
const operator = signIn(anActor("FR", false), ["operator"]);

function signIn(actor: Actor, roles: Role[]): Actor {
  callers.set(actor.person, { ...actor, account: randomUUID(), roles });
  return actor;
}

beforeAll(async () => {
  database = await createTestDatabase();
  ledger = createLedger({
    runtime: database.runtime,
    signer,
    onFailure: (error) => {
      throw error;
    },
  });
  server = await createHttpServer({
    translate: await createTranslator(),
    logger: createLogger("silent"),
    version: "test",
    query: database.runtime.query,
    authenticate: async ({ headers }) => callers.get(String(headers.authorization)),
    bindings: ledger.bindings,
  });
});
afterAll(async () => {
  await server.close();
  await ledger.looks.close();
  await database.drop();
});

async function get(actor: Actor | undefined, url: string, language = "en") {
  const headers = { "accept-language": language, ...(actor && { authorization: actor.person }) };
  const reply = await server.inject({ url, headers });
  return { status: reply.statusCode, body: reply.json() };
}

async function getOk<Body>(actor: Actor, url: string): Promise<Body> {
  const { status, body } = await get(actor, url);
  expect([status, body.title]).toEqual([200, undefined]);
  return body as Body;
}

async function seal(): Promise<void> {
  const parts = { worker: database.worker, lock: advisoryLock };
  await linkActs({ ...parts, batchSize: 1000 });
  await sealCheckpoints({ ...parts, signer });
}

describe("who looked at what is mine", () => {
  beforeAll(async () => {
    const owner = { ownerMember: "ES", ownerAgency: spanishAgency.agency };
    const look = { verb: "records.record.open" };
    for (const object of ["a", "b", "c"])
      await ledger.looks.record(anAct(france, object, { ...owner, ...look }));
    await ledger.looks.record(
      anAct(morocco, "file-1", { ...owner, verb: "files.file.open", objectKind: "files.file" }),
    );
    await ledger.looks.record({
      ...anAct(france, "search", { objectKind: "records.search", content: { terms: "secret" } }),
      shown: [{ ...owner, ...look, objectKind: "records.record", objectId: "d", content: {} }],
    });
    await ledger.looks.record(anAct(spain, "of-france", { ownerMember: "FR" }));
    await recordActs(database, spanishAgency, ["changed"]);
  });

  const url = "/api/ledger/looks-at-mine";
  const objectsOf = ({ acts }: ActPage) => acts.map(({ objectId }) => objectId);

  test("shows the owner its looks, newest first, and no search", async () => {
    const page = await getOk<ActPage>(spanishAgency, url);
    expect(objectsOf(page)).toEqual(["d", "file-1", "c", "b", "a"]);
    expect(page.next).toBeNull();
    expect(page.acts[0]).toMatchObject({ member: "FR", person: france.person, purpose: "case-17" });
    expect(JSON.stringify(page)).not.toContain("secret");
    expect(objectsOf(await getOk<ActPage>(spain, url))).toEqual(["d", "file-1", "c", "b", "a"]);
  });

  test("shows a member nothing of what others own, not even its own looks at that", async () => {
    expect(await getOk<ActPage>(morocco, url)).toEqual({ acts: [], next: null });
    expect(objectsOf(await getOk<ActPage>(france, url))).toEqual(["of-france", "search"]);
    expect(await getOk<ActPage>(frenchOfficer, url)).toEqual({ acts: [], next: null });
  });

  test("pages by cursor without gap or repetition", async () => {
    const seen: string[] = [];
    for (let next: string | null = ""; next !== null; ) {
      const cursor: string = next === "" ? "" : `&cursor=${next}`;
      const page: ActPage = await getOk<ActPage>(spain, `${url}?limit=2${cursor}`);
      seen.push(...objectsOf(page));
      next = page.next;
    }
    expect(seen).toEqual(["d", "file-1", "c", "b", "a"]);
  });

  test("filters by member, kind and period", async () => {
    const filtered = async (query: string) =>
      objectsOf(await getOk<ActPage>(spain, `${url}?${query}`));
    expect(await filtered("member=MA")).toEqual(["file-1"]);
    expect(await filtered("objectKind=records.record")).toEqual(["d", "c", "b", "a"]);
    const { acts } = await getOk<ActPage>(spain, url);
    const at = acts[2]?.at ?? "";
    expect(await filtered(`from=${at}`)).toEqual(["d", "file-1", "c"]);
    expect(await filtered(`to=${at}`)).toEqual(["b", "a"]);
  });

  test.each(["x", Buffer.from("a b").toString("base64url")])(
    "knows no cursor %s",
    async (cursor) => {
      const reply = await get(spain, `${url}?cursor=${cursor}`);
      expect(reply).toMatchObject({ status: 400, body: { type: "/problems/ledger.bad_cursor" } });
    },
  );
});

describe("acts on one object", () => {
  const url = "/api/ledger/acts/records.record/changed-by-france";

  beforeAll(async () => {
    const owner = { ownerMember: "FR", ownerAgency: france.agency };
    await recordActs(database, france, ["changed-by-france"], owner);
    await ledger.looks.record(anAct(spain, "changed-by-france", owner));
  });

  test("are all there for the owner, and its own for who acted", async () => {
    const seen = async (actor: Actor) =>
      (await getOk<ActPage>(actor, url)).acts.map(({ member, isLook }) => [member, isLook]);
    const look = ["ES", true];
    expect(await seen(france)).toEqual([["FR", false], look]);
    expect(await seen(spain)).toEqual([look]);
    expect(await seen(morocco)).toEqual([]);
  });

  test("of an object that is hidden read like those of one that is not there", async () => {
    const hidden = await get(morocco, url);
    expect(await get(morocco, "/api/ledger/acts/records.record/nowhere")).toEqual(hidden);
  });
});

describe("checkpoints and proofs", () => {
  test("there are none before the first is sealed", async () => {
    const reply = await get(morocco, "/api/ledger/checkpoint");
    expect(reply).toMatchObject({ status: 404, body: { type: "/problems/ledger.no_checkpoint" } });
  });

  test("prove every act of the member's, and that nothing before was changed", async () => {
    await seal();
    const before = await getOk<Checkpoint>(spain, "/api/ledger/checkpoint");
    expect(before.consistency).toBeNull();
    const [own] = await recordActs(database, spanishAgency, ["later"]);
    const [foreign] = await recordActs(database, france, ["later"], { ownerMember: "ES" });
    const [elsewhere] = await recordActs(database, france, ["elsewhere"]);
    expect(await get(spain, `/api/ledger/proofs/${own}`)).toMatchObject({
      status: 409,
      body: { type: "/problems/ledger.not_sealed" },
    });
    await seal();
    const after = await getOk<Checkpoint>(spain, `/api/ledger/checkpoint?since=${before.size}`);
    expect(after.size).toBe(before.size + 2);
    expect(holds(before, after)).toBe(true);
    expect(holds({ ...before, root: before.root.replace(/^./, "#") }, after)).toBe(false);
    for (const act of [own, foreign]) {
      const proof = await getOk<InclusionProof>(spain, `/api/ledger/proofs/${act}`);
      expect(JSON.parse(proof.leaf)).toMatchObject({ id: act, objectId: "later" });
      expect(proves(proof)).toBe(true);
      expect(proves({ ...proof, leaf: proof.leaf.replace("later", "sooner") })).toBe(false);
    }
    for (const act of [elsewhere, randomUUID()]) {
      const reply = await get(spain, `/api/ledger/proofs/${act}`);
      expect(reply).toMatchObject({
        status: 404,
        body: { type: "/problems/ledger.act_not_found" },
      });
    }
  });

  test("tell a member nothing of what others do", async () => {
    await seal();
    const before = await getOk<Checkpoint>(spain, "/api/ledger/checkpoint");
    await recordActs(database, france, ["x", "y", "z"]);
    await recordActs(database, morocco, ["x"], { ownerMember: "FR" });
    await seal();
    expect(await getOk<Checkpoint>(spain, "/api/ledger/checkpoint")).toEqual(before);
  });

  test("are not given beyond the newest checkpoint", async () => {
    const { size } = await getOk<Checkpoint>(spain, "/api/ledger/checkpoint");
    const reply = await get(spain, `/api/ledger/checkpoint?since=${size + 1}`);
    expect(reply).toMatchObject({ status: 404, body: { type: "/problems/ledger.no_checkpoint" } });
  });
});

function holds(before: Checkpoint, after: Checkpoint): boolean {
  return isConsistent(sha256, {
    firstSize: before.size,
    firstRoot: Buffer.from(before.root, "base64"),
    secondSize: after.size,
    secondRoot: rootOf(after),
    path: (after.consistency ?? []).map((hash) => Buffer.from(hash, "base64")),
  });
}

function proves({ leaf, index, path, checkpoint }: InclusionProof): boolean {
  return isIncluded(sha256, {
    leafHash: hashLeaf(sha256, Buffer.from(leaf)),
    index,
    size: checkpoint.size,
    path: path.map((hash) => Buffer.from(hash, "base64")),
    root: rootOf(checkpoint),
  });
}

/** The root as signed, with the key the installation published. */
function rootOf({ note, verifierKey }: Pick<Checkpoint, "note" | "verifierKey">): Uint8Array {
  expect(verifierKey).toBe(signer.verifierKey("test.example/ledger/ES"));
  const text = openNote(note, verifierKey);
  return readCheckpoint(text ?? "")?.root ?? Buffer.of();
}

describe("permission", () => {
  const urls = [
    "/api/ledger/looks-at-mine",
    "/api/ledger/acts/records.record/a",
    "/api/ledger/checkpoint",
    `/api/ledger/proofs/${randomUUID()}`,
  ];

  test.each(urls)("%s needs a session and a role that may", async (url) => {
    expect((await get(undefined, url)).status).toBe(401);
    expect((await get(operator, url)).status).toBe(403);
  });

  test.each(urls.slice(2))("%s is for the desk", async (url) => {
    expect((await get(frenchOfficer, url)).status).toBe(403);
    const deskElsewhere = signIn(anActor("FR", false), ["desk"]);
    expect((await get(deskElsewhere, url)).status).toBe(403);
  });

  test.each(["en", "fr", "es", "ar"])("errors speak %s", async (language) => {
    const reply = await get(spain, `/api/ledger/proofs/${randomUUID()}`, language);
    const translate = await createTranslator();
    expect(reply.body.title).toBe(translate(language as "en", "ledger.error.act_not_found"));
  });
});
