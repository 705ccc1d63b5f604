import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createLogger } from "#platform/logging";
import {
  askListRoute,
  type CheckedRow,
  checkNumbersRoute,
  downloadCheckRoute,
  type ListAnswer,
  type ListedNumber,
  listCheckedRowsRoute,
  listNumberChecksRoute,
  openNumberCheckRoute,
  searchRecordsRoute,
  uploadNumbersRoute,
} from "#records/contract";
import { problemOf } from "#testing/problem-of";
import { deliverEvents } from "#testing/records/deliver-events";
import {
  type Account,
  type RecordsServer,
  startRecordsServer,
} from "#testing/records/records-server";
import { tellSearchers } from "../reverse/tell-searchers.ts";
import { numberCheckTasks, WORK_ON_CHECK } from "./work/work-on-check.ts";

let tested: RecordsServer;
beforeAll(async () => {
  tested = await startRecordsServer({ hasSeed: true });
});
afterAll(() => tested.stop());

type Governance = Parameters<RecordsServer["entered"]>[0];
const stolen = (text: string, governance: Governance = {}) =>
  tested.entered(governance, { serials: [{ text }], serialState: "legible" });

function check(who: Account, numbers: (ListedNumber | string)[]): Promise<ListAnswer> {
  const asked = numbers.map((each) => (typeof each === "string" ? { number: each } : each));
  const body = { numbers: asked, purpose: "MA-2026-300" };
  return tested.as(who).call(checkNumbersRoute, { body });
}

/** Does what the worker would do; `signal` stops it. */
async function workOn(id: string, signal = new AbortController().signal): Promise<void> {
  const { worker } = tested.database;
  const [task] = numberCheckTasks(worker);
  await task?.run(id, {
    query: worker.query,
    logger: createLogger("silent"),
    subject: undefined,
    signal,
  });
}

/** Stops the worker when it has asked so many times whether it should. */
function stoppingAfter(times: number): AbortSignal {
  const { signal } = new AbortController();
  let left = times;
  signal.throwIfAborted = () => {
    left -= 1;
    if (left < 0) throw new Error("stopped");
  };
  return signal;
}

async function rowsOf(who: Account, id: string, verdict?: CheckedRow["verdict"]) {
  const input = { params: { check: id }, query: { limit: 500, ...(verdict && { verdict }) } };
  return (await tested.as(who).call(listCheckedRowsRoute, input)).rows;
}

const count = async (what: ReturnType<typeof sql>): Promise<number> => {
  const { rows } = await sql<{ count: number }>`select count(*)::int as count ${what}`.execute(
    tested.database.migrator.query,
  );
  return rows[0]?.count ?? 0;
};

describe("a list", () => {
  test("is answered at once for numbers as they are, and in the end as one search answers each", async () => {
    const [one, like, near, noted] = await Promise.all([
      stolen("QA 714906"),
      stolen("QB518OO7"),
      stolen("QC331155"),
      stolen("QD882[38]1"),
    ]);
    const open = (record?: string) => [
      expect.objectContaining({ record, member: "ES", state: "active" }),
    ];
    const answer = await check("youssef", [
      { number: "qa-714906", make: "Astra", reference: "box 1" },
      "Q8518007",
      "QC331165",
      "QD88231",
      "QD88?81",
      "QZ000999",
      "-",
      { number: "QA714906", make: "Beretta" },
    ]);
    expect(answer.coverage.records).toBeGreaterThanOrEqual(4);
    expect(answer.found).toMatchObject([
      { at: 1, row: 1, reference: "box 1", verdict: "same", matches: open(one) },
      { at: 2, verdict: "look_alike", matches: open(like) },
      { at: 4, verdict: "same", matches: open(noted) },
      { at: 5, verdict: "waiting" },
      { at: 7, verdict: "unread" },
      { at: 8, verdict: "other_gun", matches: [{ record: one, contradicts: ["make"] }] },
    ]);
    const { id } = answer.check;
    await workOn(id);
    const detail = await tested.as("youssef").call(openNumberCheckRoute, { params: { check: id } });
    expect(detail).toMatchObject({
      state: "checked",
      progress: null,
      verdicts: { same: 2, look_alike: 1, near: 1, noted: 1, other_gun: 1, nothing: 1, unread: 1 },
    });
    const rows = await rowsOf("youssef", id);
    expect(rows[2]).toMatchObject({
      verdict: "near",
      matches: open(near),
      withheld: ["far_needs_gun"],
    });
    expect(rows[4]).toMatchObject({ verdict: "noted", matches: open(noted) });
    expect(await rowsOf("youssef", id, "near")).toHaveLength(1);
    for (const row of rows.filter(({ number }) => number !== "-")) {
      const { make } = row;
      const body = {
        numbers: [{ text: row.number }],
        gun: { ...(make && { make }) },
        purpose: "MA",
      };
      const { matches } = await tested.as("youssef").call(searchRecordsRoute, { body });
      expect(row.matches?.map(({ record }) => record) ?? []).toEqual(
        matches.map(({ record }) => record.id),
      );
    }
  });

  test("shows what may be opened, names members that only point, and of silent or foreign records nothing", async () => {
    await stolen("QE111777", { disclosure: "pointer" });
    await stolen("QE222777", { disclosure: "silent" });
    await stolen("QE333777", { excludedMembers: ["MA"] });
    const numbers = ["QE111777", "QE222777", "QE333777", { number: "QE111777", make: "Beretta" }];
    const { found, check: made } = await check("youssef", numbers);
    expect(found).toEqual([
      { at: 1, row: 1, number: "QE111777", verdict: "pointer", pointers: ["ES"] },
    ]);
    await workOn(made.id);
    const verdicts = (await rowsOf("youssef", made.id)).map(({ verdict }) => verdict);
    expect(verdicts).toEqual(["pointer", "nothing", "nothing", "nothing"]);
  });

  test("is one act whose list is its content; each owner sees which of its records it showed", async () => {
    const id = await stolen("QF717171");
    const { check: made } = await check("youssef", ["QF717171", "QF999888"]);
    const { rows } = await sql<{ verb: string; owner: string; purpose: string; content: object }>`
      select verb, a.owner_member as owner, purpose, content from ledger.act a
      join ledger.act_content on act_id = id where object_id = ${made.id} and is_look
      order by verb desc`.execute(tested.database.migrator.query);
    expect(rows).toEqual([
      {
        verb: "records.number_check.submit",
        owner: "MA",
        purpose: "MA-2026-300",
        content: {
          numbers: [
            { row: 1, number: "QF717171" },
            { row: 2, number: "QF999888" },
          ],
          verdicts: { same: 1, nothing: 1 },
        },
      },
      {
        verb: "records.number_check.show",
        owner: "ES",
        purpose: "MA-2026-300",
        content: { as: "answer", records: [id], pointers: [] },
      },
    ]);
    const told = sql`from ledger.act where verb = 'records.record.show' and object_id = ${id} and is_look`;
    expect(await count(told)).toBe(0);
    await workOn(made.id);
    await workOn(made.id);
    expect(await count(told)).toBe(1);
  });

  test("is kept number by number, and what comes later is told", async () => {
    const { check: made } = await check("amal", ["QG484848"]);
    await workOn(made.id);
    const id = await stolen("QG484848");
    await deliverEvents(tested.database, tellSearchers, id);
    expect(await count(sql`from records.reverse_hit where record = ${id}`)).toBe(1);
  });

  test("goes on after it was stopped in the middle, keeps each number once and loses none", async () => {
    // Too short for near ones: what takes the time is not what is tested here.
    const numbers = Array.from({ length: 1100 }, (_, at) =>
      `Z${(at + 1296).toString(36)}`.toUpperCase(),
    );
    const record = await stolen(numbers[1090] ?? "");
    const { check: made } = await check("youssef", numbers);
    await expect(workOn(made.id, stoppingAfter(1050))).rejects.toThrow("stopped");
    expect(
      await tested.as("youssef").call(openNumberCheckRoute, { params: { check: made.id } }),
    ).toMatchObject({
      state: "checking",
      progress: { total: 1100 },
    });
    await workOn(made.id);
    const kept = sql`from records.sought where norm like 'Z___'`;
    expect(await count(kept)).toBe(1100);
    expect(await rowsOf("youssef", made.id, "same")).toMatchObject([
      { at: 1091, matches: [{ record }] },
    ]);
  }, 120_000);

  test("answers for every number at once and describes the first five hundred found; the rest is read in order", async () => {
    const record = await stolen("QP515151");
    const numbers = Array.from({ length: 1210 }, (_, at) => (at % 2 === 0 ? "QP515151" : "QP5"));
    const answer = await check("youssef", numbers);
    expect(answer.outcomes).toHaveLength(1210);
    expect(answer.outcomes.slice(0, 3)).toEqual(["same", "nothing", "same"]);
    expect(answer.found).toHaveLength(500);
    expect(answer.next).toBe(999);
    const { rows, next } = await tested.as("youssef").call(listCheckedRowsRoute, {
      params: { check: answer.check.id },
      query: { after: 999, isFound: "true", limit: 500 },
    });
    expect(rows).toHaveLength(105);
    expect(rows[0]).toMatchObject({ at: 1001, matches: [{ record }] });
    expect(next).toBeNull();
  });

  test("shows records as they are now, and of one that was closed to its reader only that there was one", async () => {
    const id = await stolen("QR616161");
    const { check: made } = await check("youssef", ["QR616161"]);
    await workOn(made.id);
    expect(await rowsOf("youssef", made.id)).toMatchObject([{ matches: [{ record: id }] }]);
    await tested.move("javier", id, { verb: "cancel", reason: "entered_in_error" });
    expect(await rowsOf("youssef", made.id)).toEqual([
      { at: 1, row: 1, number: "QR616161", verdict: "same", closed: 1 },
    ]);
    const kept = sql`from records.number_check_portion where list = ${made.id} and answers::text like '%stolen%'`;
    expect(await count(kept)).toBe(0);
    const params = { check: made.id };
    const file = await tested.as("youssef").download(downloadCheckRoute, { params, query: {} });
    expect(await file.text()).toContain("one record that is no longer open to you");
  });

  test("cut into short ones is refused as the whole is, whether or not the background has come to them", async () => {
    const series = (from: number, count: number) =>
      Array.from({ length: count }, (_, at) => `QS88${String(from + at).padStart(4, "0")}`);
    const { check: first } = await check("amal", series(0, 900));
    await workOn(first.id);
    await check("amal", series(900, 900));
    await check("amal", series(1800, 180));
    const other = await check("youssef", series(1980, 30));
    expect(other.verdicts).toEqual({ nothing: 30 });
    expect(await problemOf(check("amal", series(1980, 30)))).toMatch(/^422 .*check_tried_out/);
    expect((await check("amal", series(1980, 10))).verdicts).toEqual({ nothing: 10 });
    const searched = series(2000, 25).map((text) => ({
      numbers: [{ text }],
      gun: {},
      purpose: "MA",
    }));
    const answers: string[] = [];
    for (const body of searched)
      answers.push(
        await tested
          .as("amal")
          .call(searchRecordsRoute, { body })
          .then(
            () => "answered",
            () => "refused",
          ),
      );
    expect(answers.slice(0, 24)).toEqual(Array.from({ length: 24 }, () => "answered"));
    expect(answers[24]).toBe("refused");
  }, 120_000);

  test("of thousands of neighbours of which next to none is on record is refused and reported; it counts for no search", async () => {
    const numbers = Array.from({ length: 2100 }, (_, at) => `QJ77${String(at).padStart(4, "0")}`);
    const refused = await problemOf(check("youssef", numbers));
    expect(refused).toMatch(/^422 .*check_tried_out/);
    const body = { numbers: [{ text: "QJ770001" }], gun: {}, purpose: "MA" };
    await tested.as("youssef").call(searchRecordsRoute, { body });
  });
});

describe("a file", () => {
  const text = "Nº serie;Marca;Expediente\nQK606060;Astra;=K-1\n;Astra;K-2\nQK[35]7;Astra;K-3\n";

  test("is read, its columns are guessed, it is asked once, and its result is downloaded", async () => {
    const amal = tested.as("amal");
    await stolen("QK606060");
    const made = await amal.upload(uploadNumbersRoute, new File([text], "lista.csv"));
    const params = { check: made.id };
    expect(made).toMatchObject({ state: "read", rows: 3, fileName: "lista.csv" });
    const { mapping, columns } = await amal.call(openNumberCheckRoute, { params });
    expect(mapping).toEqual({ "Nº serie": "serial", Marca: "make", Expediente: "reference" });
    expect(columns[0]?.samples).toEqual(["QK606060", "QK[35]7"]);
    const body = { columns: mapping, purpose: "MA-2026-301" };
    const asked = await amal.call(askListRoute, { params, body }, { version: made.version });
    expect(asked).toMatchObject({ state: "checking", rows: 3, numbers: 2 });
    const again = amal.call(askListRoute, { params, body }, { version: asked.version });
    expect(await problemOf(again)).toMatch(/^409/);
    await workOn(made.id);
    const file = await (await amal.download(downloadCheckRoute, { params, query: {} })).text();
    const [heading, line] = file.split("\r\n");
    expect(heading).toContain("Reference,Number,Make");
    expect(line).toMatch(
      /^1,'=K-1,QK606060,Astra,,,,The number itself,[A-Z0-9-]+,Stolen,Active,ES,QK606060/,
    );
    const told = sql`from ledger.act where object_id = ${made.id} and verb = 'records.number_check.export'`;
    expect(await count(told)).toBe(1);
  });

  test.each([
    ["a plain list without a heading", "QL1\nQL2\n", { state: "read", rows: 2 }],
    ["a heading alone", "serial;make\n", { state: "unreadable", failure: "header_only" }],
  ])("%s", async (_, content, expected) => {
    const made = await tested.as("amal").upload(uploadNumbersRoute, new File([content], "l.csv"));
    expect(made).toMatchObject(expected);
  });
});

describe("nobody else", () => {
  test("reads a check: not another agency, not the own desk; nor asks without the permission", async () => {
    const { check: made } = await check("amal", ["QM123"]);
    const params = { check: made.id };
    for (const who of ["youssef", "javier"] as const) {
      const browser = tested.as(who);
      const tries = [
        () => browser.call(openNumberCheckRoute, { params }),
        () => browser.call(listCheckedRowsRoute, { params, query: {} }),
        () => browser.download(downloadCheckRoute, { params, query: {} }),
      ];
      for (const one of tries) expect(await problemOf(one())).toMatch(/^404/);
      const { checks } = await browser.call(listNumberChecksRoute, { query: {} });
      expect(checks.map(({ id }) => id)).not.toContain(made.id);
    }
    expect(await problemOf(check("kofi", ["QM123"]))).toMatch(/^403/);
  });
});

test("the work is queued with the answer", async () => {
  const { check: made } = await check("amal", ["QN1"]);
  const { rows } = await sql<{
    task: string;
  }>`select task_identifier as task from graphile_worker.jobs
    where key like ${`%${made.id}%`}`.execute(tested.database.migrator.query);
  expect(rows).toEqual([{ task: WORK_ON_CHECK }]);
});

test("more lists at once than there are connections are all answered", async () => {
  const asked = Array.from({ length: 24 }, (_, at) => check("amal", [`AT-ONCE-${at}`]));
  expect(await Promise.all(asked)).toHaveLength(24);
});
