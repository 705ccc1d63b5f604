import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { ProblemAnswer } from "#platform/client";
import { uploadFileRoute } from "#platform/files/contract";
import type { Route } from "#platform/http/contract";
import { actsOnObjectRoute, looksAtMineRoute } from "#platform/ledger/contract";
import { createLogger } from "#platform/logging";
import {
  askOwnerRoute,
  beginWatchRoute,
  checkNumbersRoute,
  downloadCheckRoute,
  draftRecordRoute,
  exportRecordsRoute,
  exportSearchRoute,
  latestReview,
  listCheckedRowsRoute,
  listMatchesRoute,
  listOwnRecordsRoute,
  listWatchesRoute,
  moveRecordRoute,
  openFamilyRoute,
  openRecordPhotoRoute,
  openRecordRoute,
  type RecordContent,
  type RecordSearch,
  readContributionRoute,
  readLifeLineRoute,
  readProtocolRoute,
  searchRecordsRoute,
  stateLinkRoute,
} from "#records/contract";
import type { Browser } from "#testing/open-browser";
import { deliverEvents } from "#testing/records/deliver-events";
import { type RecordsServer, startRecordsServer } from "#testing/records/records-server";
import { stolenPistol } from "#testing/records/sample-record";
import { sampleImage } from "#testing/sample-images";
import { numberCheckTasks } from "./check/work/work-on-check.ts";
import { tellOfFamily } from "./family/tell-of-family.ts";
import { proposeTwins } from "./life/propose-twins.ts";
import { tellOfLink } from "./life/tell-of-link.ts";
import { tellSearchers } from "./reverse/tell-searchers.ts";
import { addUpTally } from "./search/add-up-tally.ts";
import { tellWatchers } from "./watch/tell-watchers.ts";

// Everything is asked by five people in two worlds before the first test.
vi.setConfig({ hookTimeout: 120_000 });

/**
 * A country excludes two others from one record. The same is done and asked in two worlds that differ in nothing but that
 * record: to whoever is excluded both answer alike, sign for sign.
 */
const excludedMembers = ["KE", "MA"];
const [secretNumber, controlNumber] = ["XQ730184", "CV559261"];
const gun = { make: "Astra", model: "A-90" };
/** Each of the two is all its member has of its family. */
const families: Readonly<Record<string, string>> = {
  [secretNumber]: "GRP0001",
  [controlNumber]: "GRP0002",
};
const purpose = "OP-2026-11";

/** Officers and desks of the two, by their numbers in the cast; the desk of France is not excluded. */
const people = { amal: 10, youssef: 11, wanjiru: 12, daniel: 13, claire: 1 } as const;
type Person = keyof typeof people;
const excluded = ["amal", "youssef", "wanjiru", "daniel"] as const;

interface World {
  readonly server: RecordsServer;
  readonly as: (who: Person) => Browser;
  readonly control: string;
  /** Where the world has it; else an id that never was. */
  readonly secret: string;
  readonly photo: string;
  /** Everything anybody was answered, by who asked what. */
  readonly answers: Map<string, string>;
}

const now = new Date();
const theft = stolenPistol(now);

async function createWorld(hasSecret: boolean): Promise<World> {
  const server = await startRecordsServer({ hasSeed: true });
  server.clock.now = now;
  const browsers = new Map<Person, Browser>();
  for (const [who, account] of Object.entries(people))
    browsers.set(who as Person, await server.signedIn(account));
  const as = (who: Person) => browsers.get(who) as Browser;
  const answers = new Map<string, string>();
  const image = new File([new Uint8Array(await sampleImage("png"))], "left.png");
  const { id: photo } = await server.as("javier").upload(uploadFileRoute, image);
  const before = { server, as, answers, photo, control: "", secret: "" };
  await askBefore(before);
  const control = await enter(before, "javier", contentOf(controlNumber, photo, []));
  server.clock.now = new Date(now.getTime() + 60_000);
  const secret = hasSecret
    ? await enter(before, "javier", contentOf(secretNumber, photo, excludedMembers))
    : crypto.randomUUID();
  const world = { ...before, control, secret };
  await work(server);
  for (const who of [...excluded, "claire"] as const) {
    await askOf(world, who, "secret");
    await askOf(world, who, "control");
    await askAround(world, who, "");
  }
  await recordTheSameGun(world, hasSecret);
  for (const who of excluded) await askAround(world, who, " with a record of the same gun");
  return world;
}

function contentOf(text: string, photo: string, excludes: readonly string[]): RecordContent {
  return {
    ...theft,
    weapon: {
      ...theft.weapon,
      ...gun,
      entryRef: families[text],
      serials: [{ text }],
      serialState: "legible",
      photos: [{ file: photo }],
    },
    governance: { ...theft.governance, excludedMembers: [...excludes] },
  };
}

const told = [tellSearchers, tellWatchers, proposeTwins, tellOfFamily];

/** Enters a record and does what the worker does of it. */
async function enter(
  { server, as }: Pick<World, "server" | "as">,
  who: "javier" | Person,
  body: RecordContent,
): Promise<string> {
  const browser = who === "javier" ? server.as("javier") : as(who);
  const { id } = await browser.call(draftRecordRoute, { body });
  await browser.call(moveRecordRoute, moved(id), { version: 1 });
  for (const subscription of told) await deliverEvents(server.database, subscription, id);
  return id;
}

const moved = (record: string) => ({ params: { record }, body: { verb: "enter" as const } });

/** Adds up the counts, as the worker does every minute. */
function work({ database }: RecordsServer): Promise<unknown> {
  return addUpTally.run({ ...worker(database), subject: undefined });
}

function worker({ worker: { query } }: RecordsServer["database"]) {
  return { query, logger: createLogger("silent"), signal: new AbortController().signal };
}

/** Searches and watches from before the records, which are to come upon what is entered later. */
async function askBefore(world: World): Promise<void> {
  for (const who of Object.keys(people) as Person[])
    for (const text of [secretNumber, controlNumber]) {
      const body = { numbers: [{ text }], gun, purpose };
      await ask(world, who, `search before ${text}`, searchRecordsRoute, { body });
      await ask(world, who, `watch before ${text}`, beginWatchRoute, { body: watched(text) });
      await checkList(world, who, `list before ${text}`, text);
    }
}

function watched(text: string) {
  const numbers = text === "" ? [] : [{ text }];
  const tells = ["person" as const, "agency" as const, "desk" as const];
  return { numbers, gun, purpose, tells, reviewOn: latestReview(now) };
}

/** How a number is asked for, with what else is known of the gun. */
function waysOf(number: string): [string, Partial<RecordSearch>][] {
  const [head, tail] = [number.slice(0, 4), number.slice(4)];
  const by = (text: string, more: Partial<RecordSearch> = {}) => ({ numbers: [{ text }], ...more });
  const off = (at: number) => `${number.slice(0, at)}5${number.slice(at + 1)}`;
  const [oneOff, twoOff] = [off(6), `${off(6).slice(0, 2)}6${off(6).slice(3)}`];
  return [
    ["number", by(number)],
    ["number otherwise written", by(`${head.toLowerCase()} ${tail.slice(0, 2)}-${tail.slice(2)}`)],
    ["look-alike", by(number.replace("Q", "O").replace("V", "U").replace("1", "I"))],
    ["uncertain", by(`${head}[${tail[0]}8]${tail[1]}?${tail.slice(3)}`)],
    ["end", by(`*${number.slice(2)}`)],
    ["beginning", by(`${number.slice(0, 6)}*`)],
    ["run within", by(`*${number.slice(1, 7)}*`)],
    ["one sign off", by(oneOff)],
    ["two signs off of the make and model", by(twoOff, { gun })],
    ["family", { numbers: [], family: families[number] }],
  ];
}

/** Every way of asking for one record. */
async function askOf(world: World, who: Person, which: "secret" | "control"): Promise<void> {
  const [record, number] =
    which === "secret" ? [world.secret, secretNumber] : [world.control, controlNumber];
  const params = { record };
  for (const [way, sought] of waysOf(number)) {
    const body = { numbers: [], gun: {}, purpose, ...sought };
    const found = await ask(world, who, `${which}: search by ${way}`, searchRecordsRoute, { body });
    const { search } = (found ?? {}) as { search?: string };
    if (way !== "number" || search === undefined) continue;
    const taken = { params: { search }, query: { format: "csv" as const } };
    await take(world, who, `${which}: search taken away`, exportSearchRoute, taken);
  }
  await ask(world, who, `${which}: open`, openRecordRoute, { params });
  await ask(world, who, `${which}: life line`, readLifeLineRoute, { params });
  await ask(world, who, `${which}: checklist`, readProtocolRoute, { params });
  const photo = { params: { record, photo: world.photo }, query: { size: "thumbnail" as const } };
  await take(world, who, `${which}: photograph`, openRecordPhotoRoute, photo);
  const acts = {
    params: { objectKind: "records.record", objectId: record },
    query: { limit: 200 },
  };
  await ask(world, who, `${which}: acts`, actsOnObjectRoute, acts);
  await ask(world, who, `${which}: watch`, beginWatchRoute, { body: watched(number) });
  await checkList(world, who, `${which}: list`, number);
  const search = { numbers: [{ text: number }], gun: {}, purpose };
  for (const [whom, about] of [
    ["record", { record }],
    ["member", { member: "ES" }],
  ] as const) {
    const body = { search, about, urgency: "routine" as const };
    await ask(world, who, `${which}: ask the owner of the ${whom}`, askOwnerRoute, { body });
  }
}

/** What is counted, listed and told whatever is asked for. */
async function askAround(world: World, who: Person, when: string): Promise<void> {
  const page = { query: { limit: 100 } };
  for (const [which, number] of Object.entries({ secret: secretNumber, control: controlNumber })) {
    const entry = { params: { entry: families[number] ?? "" }, query: { limit: 100 } };
    await ask(world, who, `${which}: family page${when}`, openFamilyRoute, entry);
  }
  await ask(world, who, `list${when}`, listOwnRecordsRoute, page);
  await ask(world, who, `watches${when}`, listWatchesRoute, page);
  await ask(world, who, `matches${when}`, listMatchesRoute, {
    query: { which: "all", limit: 100 },
  });
  await ask(world, who, `contribution${when}`, readContributionRoute, {});
  await ask(world, who, `looks${when}`, looksAtMineRoute, { query: { limit: 200 } });
  await take(world, who, `records taken away${when}`, exportRecordsRoute, {
    query: { format: "csv" },
  });
}

async function checkList(world: World, who: Person, name: string, number: string): Promise<void> {
  const near = `${number.slice(0, 6)}9${number.slice(7)}`;
  const numbers = [
    { number },
    { number: near, make: gun.make },
    { number: `${number.slice(0, 7)}?` },
  ];
  const asked = await ask(world, who, name, checkNumbersRoute, { body: { numbers, purpose } });
  const { check } = asked as { check: { id: string } };
  const { database } = world.server;
  for (const task of numberCheckTasks(database.worker))
    await task.run(check.id, { ...worker(database), subject: undefined });
  const params = { check: check.id };
  await ask(world, who, `${name}, its rows`, listCheckedRowsRoute, { params, query: {} });
  await take(world, who, `${name}, its file`, downloadCheckRoute, { params, query: {} });
}

/**
 * Two of the excluded come upon the gun. Who may see the secret reads its life line, which shows what they state as if it
 * had been opened; its owner says that it is the same gun.
 */
async function recordTheSameGun(world: World, hasSecret: boolean): Promise<void> {
  const { server, secret } = world;
  const javier = server.as("javier");
  const found: string[] = [];
  for (const who of ["amal", "wanjiru"] as const) {
    const [where, when] = [{ country: "MA" }, { precision: "unknown" as const }];
    const body = {
      ...contentOf(secretNumber, "", []),
      type: "found" as const,
      event: { ...theft.event, where, when },
    };
    const { photos: _, ...weapon } = body.weapon;
    const record = await enter(world, who, { ...body, weapon });
    const params = { record };
    found.push(record);
    if (hasSecret) {
      for (const reader of [javier, world.as("claire")])
        await reader.call(readLifeLineRoute, { params: { record: secret } });
      const stated = { other: { id: record }, verdict: "same" as const };
      const { id } = await javier.call(stateLinkRoute, {
        params: { record: secret },
        body: stated,
      });
      await deliverEvents(server.database, tellOfLink, id);
    } else
      for (const reader of [javier, world.as("claire")])
        for (const each of found) await reader.call(openRecordRoute, { params: { record: each } });
    for (const asker of excluded)
      await ask(world, asker, `life line of ${who}'s record`, readLifeLineRoute, { params });
    await ask(world, who, "search once recorded", searchRecordsRoute, {
      body: { numbers: [{ text: secretNumber }], gun, purpose },
    });
    const objectKind = "records.record";
    const acts = { params: { objectKind, objectId: record }, query: { limit: 200 } };
    await ask(world, who, "acts on the own record", actsOnObjectRoute, acts);
  }
}

/** Keeps what somebody is answered, and gives it. */
async function ask(
  world: World,
  who: Person,
  what: string,
  route: Route,
  input: object,
): Promise<unknown> {
  const answer = await world
    .as(who)
    .call(route, input as never)
    .catch(refusalOf);
  keep(world, `${who}, ${what}`, answer);
  return answer;
}

/** The same of a file. */
async function take(
  world: World,
  who: Person,
  what: string,
  route: Route,
  input: object,
): Promise<void> {
  const file = world.as(who).download(route, input);
  keep(world, `${who}, ${what}`, await file.then((blob) => blob.text()).catch(refusalOf));
}

function refusalOf(error: unknown): object {
  if (!(error instanceof ProblemAnswer)) throw error;
  const { correlation: _, ...details } = error.details;
  return details;
}

function keep({ answers }: World, name: string, answer: unknown): void {
  if (answers.has(name)) throw new Error(`asked twice: ${name}`);
  answers.set(name, JSON.stringify(answer));
}

/** Ids, but those of the cast, which are the same in both worlds. */
const ids = /(?!019ab00)[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;

/** An answer without what differs from asking to asking: ids by the order they come in, references, times. */
function withoutNames(answer: string): string {
  const seen = new Map<string, string>();
  return answer
    .replace(ids, (id) => {
      const name = seen.get(id) ?? `id ${seen.size}`;
      seen.set(id, name);
      return name;
    })
    .replace(/(?<![A-Z])[A-Z]{3}-[2-9A-Z]{4}-[2-9A-Z]{4}\b/g, "reference")
    .replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, "time");
}

/** What can be compared: of a page of the ledger its acts, as what the worker does at once comes in any order. */
function comparable(answer: string): string | string[] {
  const { acts } = (JSON.parse(answer) ?? {}) as { acts?: object[] };
  return acts === undefined ? withoutNames(answer) : sorted(acts.map((act) => JSON.stringify(act)));
}

function sorted(lines: readonly string[]): string[] {
  return lines.map(withoutNames).sort();
}

let [withSecret, withoutSecret]: [World, World] = [undefined as never, undefined as never];
beforeAll(async () => {
  [withSecret, withoutSecret] = await Promise.all([createWorld(true), createWorld(false)]);
});
afterAll(() => Promise.all([withSecret.server.stop(), withoutSecret.server.stop()]));

/** What the worker told members, by notice, by mail and to their systems. */
async function toldTo({ server }: World, members: readonly string[]): Promise<string[]> {
  const { query } = server.database.migrator;
  const notices =
    await sql<object>`select owner_member, owner_agency, owner_person, code, parameters, link
    from notifications.notification where owner_member = any(${members}) order by id`.execute(
      query,
    );
  const mails = await sql<object>`select owner_member, owner_agency, code, parameters, link
    from mail.message where owner_member = any(${members})`.execute(query);
  const webhooks = await sql<object>`select owner_member, owner_agency, kind, facts, link
    from webhooks.message where owner_member = any(${members})`.execute(query);
  const news = [...notices.rows, ...mails.rows, ...webhooks.rows];
  return news.map((row) => JSON.stringify(row));
}

const all = (world: World, who: readonly Person[]) =>
  [...world.answers].filter(([name]) => who.includes(name.split(",")[0] as Person));

describe("who is excluded from a record", () => {
  test.each(excluded)("is answered as where there is none, sign for sign: %s", (who) => {
    const there = all(withSecret, [who]);
    expect(there.length).toBeGreaterThan(50);
    for (const [name, answer] of there) {
      const absent = withoutSecret.answers.get(name) ?? "null";
      expect([name, comparable(answer)]).toEqual([name, comparable(absent)]);
    }
    expect(there.filter(([, answer]) => answer.includes(withSecret.secret))).toEqual([]);
  });

  test("is told nothing, by notice, mail or webhook, that is not told where there is none", async () => {
    const there = await toldTo(withSecret, excludedMembers);
    const absent = await toldTo(withoutSecret, excludedMembers);
    expect(sorted(there)).toEqual(sorted(absent));
    expect(there.join()).not.toContain(withSecret.secret);
    const rows = there.map((row) => JSON.parse(row) as { code?: string; kind?: string });
    for (const news of ["records.reverse_hit", "records.watch_hit"])
      for (const by of ["code", "kind"] as const)
        expect(rows.map((row) => row[by])).toContain(news);
  });

  test("learns no later time of what was searched than that of a record it may see", () => {
    const { answers } = withSecret;
    const coverageOf = (who: Person) =>
      JSON.parse(answers.get(`${who}, secret: search by number`) ?? "{}").coverage;
    const whole = coverageOf("claire");
    for (const who of excluded) {
      expect(coverageOf(who)).toMatchObject({ records: whole.records - 1 });
      expect(Date.parse(coverageOf(who).freshest)).toBeLessThan(Date.parse(whole.freshest));
    }
  });
});

const finding = (which: "secret" | "control") => [
  ...waysOf("").map(([way]) => `${which}: search by ${way}`),
  ...["open", "life line", "list", "list, its rows", "acts", "family page"].map(
    (what) => `${which}: ${what}`,
  ),
];

describe("every way of asking finds", () => {
  test.each(finding("control"))(
    "what nobody is excluded from, for who is excluded elsewhere: %s",
    (what) => {
      for (const who of excluded)
        expect([who, withSecret.answers.get(`${who}, ${what}`)]).toEqual([
          who,
          expect.stringContaining(withSecret.control),
        ]);
    },
  );

  test.each(finding("secret"))("the record, for who is not excluded: %s", (what) => {
    expect(withSecret.answers.get(`claire, ${what}`)).toContain(withSecret.secret);
  });

  test("the photograph and the files, for who is not excluded", () => {
    for (const what of ["photograph", "search taken away", "list, its file"]) {
      const name = `claire, secret: ${what}`;
      expect(withSecret.answers.get(name)).not.toBe(withoutSecret.answers.get(name));
    }
  });

  test("what came later, for who is not excluded: earlier searches and watches are told", async () => {
    const said = (await toldTo(withSecret, ["FR"])).join();
    for (const code of ["reverse_hit", "watch_hit"]) expect(said).toContain(`records.${code}`);
    expect(said).toContain(withSecret.secret);
  });
});
