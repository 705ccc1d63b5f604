import { setTimeout as sleep } from "node:timers/promises";
import { afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { glassMail } from "#platform/access/contract";
import { createId, inTransaction } from "#platform/database";
import { createHttpServer } from "#platform/http/server";
import type { Language } from "#platform/i18n/contract";
import { createTranslator, type Translate } from "#platform/i18n/server";
import { createWorker, type Worker } from "#platform/jobs/server";
import { createLogger } from "#platform/logging";
import { type MailCatcher, startMailCatcher } from "#testing/mail-catcher";
import { readerOf } from "#testing/readers";
import { createTestDatabase, type TestDatabase } from "#testing/test-database";
import { createMailTasks, type MailParts } from "./mail-tasks.ts";
import { sendMail } from "./send-mail.ts";
import { serveMailbox } from "./serve-mailbox.ts";
import { createSmtpTransport } from "./smtp-transport.ts";

const sender = readerOf("FR", "police");
const date = "2026-11-23T09:30:00Z";
const publicAddress = "https://proofmark.example";

let translate: Translate;
let database: TestDatabase;
let catcher: MailCatcher;
let worker: Worker | undefined;

beforeAll(async () => {
  translate = await createTranslator();
});
beforeEach(async () => {
  database = await createTestDatabase();
  catcher = await startMailCatcher();
});
afterEach(async () => {
  await worker?.stop();
  worker = undefined;
  await catcher.close();
  await database.drop();
});

async function startWorker(parts: Partial<MailParts>): Promise<void> {
  const all = { translate, publicAddress, isDemonstration: false, ...parts };
  worker = await createWorker({
    database: database.worker,
    logger: createLogger("silent"),
    subscriptions: [],
    concurrency: 1,
    ...createMailTasks(all),
  });
}

const desk = readerOf("MA", "desk");

function send(language: Language): Promise<string> {
  return inTransaction(database.runtime.query, sender, (transaction) =>
    sendMail(
      transaction,
      { member: desk.member, agency: desk.agency, address: "desk@example.org", language },
      glassMail,
      { date },
      "/notifications",
    ),
  );
}

async function until(isDone: () => Promise<boolean> | boolean): Promise<void> {
  const end = Date.now() + 8000;
  while (!(await isDone())) {
    if (Date.now() > end) throw new Error("not done after 8 s");
    await sleep(30);
  }
}

const messages = async () =>
  (await database.migrator.pool.query("select * from mail.message")).rows;

test("a mail goes out by SMTP after its transaction, and its address is forgotten", async () => {
  const transport = createSmtpTransport({ url: catcher.url, from: "Proofmark <post@example.com>" });
  await startWorker({ transport });
  const id = await send("fr");
  await until(async () => (await messages())[0].sent_at !== null);
  transport.close();
  expect(catcher.received).toHaveLength(1);
  expect(catcher.received[0]?.to).toBe("<desk@example.org>");
  expect(catcher.received[0]?.content).toContain(`Message-ID: <${id}@example.com>`);
  expect(catcher.received[0]?.content).toContain("Auto-Submitted: auto-generated");
  expect((await messages())[0]).toMatchObject({ address: null, link: null, parameters: {} });
});

test("a mail of a transaction that is rolled back is not sent", async () => {
  await inTransaction(database.runtime.query, sender, async (transaction) => {
    const { member, agency } = desk;
    const recipient = { member, agency, address: "desk@example.org", language: "en" } as const;
    await sendMail(transaction, recipient, glassMail, { date });
    throw new Error("no");
  }).catch(() => undefined);
  expect(await messages()).toEqual([]);
});

test("without a mail server the mail waits and its job says why", async () => {
  await startWorker({});
  await send("en");
  await until(async () => {
    const { rows } = await database.migrator.pool.query(
      "select last_error from graphile_worker._private_jobs where last_error is not null",
    );
    return rows[0]?.last_error === "mail_server_missing";
  });
  expect((await messages())[0].sent_at).toBeNull();
});

test("a demonstration sends nothing and shows its mails to the people of the agency they went to", async () => {
  const transport = createSmtpTransport({ url: catcher.url, from: "desk@example.org" });
  await startWorker({ transport, isDemonstration: true });
  const id = await send("ar");
  await until(async () => (await messages())[0].sent_at !== null);
  expect(catcher.received).toEqual([]);
  const readers = {
    desk,
    colleague: { ...desk, person: createId() },
    sender,
    customs: readerOf("MA", "customs"),
    secondDesk: readerOf("MA", "second desk", { isDesk: true }),
    foreignDesk: { ...readerOf("FR", "desk", { isDesk: true }), agency: desk.agency },
  };
  const server = await createHttpServer({
    translate,
    logger: createLogger("silent"),
    version: "0",
    query: database.runtime.query,
    authenticate: async ({ headers }) => readers[headers["x-reader"] as keyof typeof readers],
    bindings: serveMailbox(database.runtime),
  });
  const open = async (reader: keyof typeof readers) =>
    (await server.inject({ url: "/api/mailbox", headers: { "x-reader": reader } })).json();
  for (const reader of ["desk", "colleague"] as const) {
    const { mails } = await open(reader);
    expect(mails).toMatchObject([{ id, language: "ar" }]);
    expect(mails[0].text).toContain(translate("ar", "mail.demonstration"));
  }
  for (const reader of ["sender", "customs", "secondDesk", "foreignDesk"] as const) {
    expect([reader, await open(reader)]).toEqual([reader, { mails: [] }]);
  }
  await server.close();
});

test("requests cannot read what is to be sent, not even their own", async () => {
  await send("en");
  await expect(
    inTransaction(database.runtime.query, sender, (transaction) =>
      transaction
        .selectFrom("mail.message" as never)
        .selectAll()
        .execute(),
    ),
  ).rejects.toMatchObject({ code: "42501" });
});
