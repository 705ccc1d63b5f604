import { readFileSync, writeFileSync } from "node:fs";
import { basename } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { parseArgs } from "node:util";
import { type Client, createClient } from "#platform/client";
import {
  askListRoute,
  type CheckColumn,
  downloadCheckRoute,
  type NumberCheckDetail,
  openNumberCheckRoute,
  uploadNumbersRoute,
} from "#records/contract";
import { terminalLanguage } from "../../tools/launcher/say.mjs";
import type { Say } from "./command.ts";

const options = {
  server: { type: "string", default: "http://127.0.0.1:8080" },
  purpose: { type: "string" },
  columns: { type: "string" },
  result: { type: "string" },
  now: { type: "boolean", default: false },
} as const;

/** Puts a list of numbers to the records of a running server, as any other system would. */
export async function checkNumbersFrom(args: string[], say: Say): Promise<number> {
  const { values, positionals } = parseArgs({ args, options, allowPositionals: true });
  const [path] = positionals;
  const key = process.env.PROOFMARK_KEY;
  const { purpose } = values;
  if (key === undefined || path === undefined || purpose === undefined) {
    process.stderr.write(`${say("cli.check-numbers.needs")}\n`);
    return 2;
  }
  const headers = { authorization: `Bearer ${key}`, "accept-language": terminalLanguage() };
  const client = createClient({ base: values.server, headers: () => headers });
  const file = new File([readFileSync(path)], basename(path));
  const { id, version, failure } = await client.upload(uploadNumbersRoute, file);
  if (failure !== null) {
    const reason = say(`spreadsheets.failure.${failure}`);
    process.stderr.write(`${say("cli.import-records.unreadable", { reason })}\n`);
    return 1;
  }
  const { mapping } = await open(client, id);
  const columns = values.columns === undefined ? mapping : readColumns(values.columns);
  const question = { params: { check: id }, body: { columns, purpose } };
  await client.call(askListRoute, question, { version });
  const detail = values.now ? await open(client, id) : await settle(client, id, say);
  print(detail, say);
  if (values.result !== undefined) await saveResult(client, id, values.result);
  return 0;
}

function readColumns(path: string): Record<string, CheckColumn> {
  return JSON.parse(readFileSync(path, "utf8")) as Record<string, CheckColumn>;
}

function open(client: Client, id: string): Promise<NumberCheckDetail> {
  return client.call(openNumberCheckRoute, { params: { check: id } });
}

/** The check once near numbers have been sought; progress goes to the terminal. */
async function settle(client: Client, id: string, say: Say): Promise<NumberCheckDetail> {
  for (;;) {
    const detail = await open(client, id);
    if (detail.state !== "checking") return detail;
    const { progress } = detail;
    if (process.stderr.isTTY && progress !== null)
      process.stderr.write(
        `\r${say("records.check.state.checking")} ${progress.done}/${progress.total} `,
      );
    await sleep(500);
  }
}

async function saveResult(client: Client, id: string, path: string): Promise<void> {
  const file = await client.download(downloadCheckRoute, { params: { check: id }, query: {} });
  writeFileSync(path, Buffer.from(await file.arrayBuffer()), { mode: 0o600 });
}

/** The counts, and over how many records they are. */
function print({ verdicts, coverage }: NumberCheckDetail, say: Say): void {
  for (const [verdict, count] of Object.entries(verdicts))
    process.stdout.write(`${say(`records.check.verdict.${verdict}`)}\t${count}\n`);
  if (coverage === null) return;
  const { records, members } = coverage;
  process.stdout.write(`${say("records.check.file.coverage", { records, members })}\n`);
}
