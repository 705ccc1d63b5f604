import { readFileSync, writeFileSync } from "node:fs";
import { basename } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { parseArgs } from "node:util";
import { type Client, createClient } from "#platform/client";
import {
  mapRecordsRoute,
  openRecordImportRoute,
  type RecordImportDetail,
  RecordMapping,
  recordRejectsRoute,
  stepRecordImportRoute,
  uploadRecordsRoute,
} from "#records/contract";
import { terminalLanguage } from "../../tools/launcher/say.mjs";
import type { Say } from "./command.ts";

const options = {
  server: { type: "string", default: "http://127.0.0.1:8080" },
  map: { type: "string" },
  rejects: { type: "string" },
  enter: { type: "boolean", default: false },
} as const;

/** Brings records into a running server, as any other system would: by the typed client and an API key. */
export async function importRecordsFrom(args: string[], say: Say): Promise<number> {
  const { values, positionals } = parseArgs({ args, options, allowPositionals: true });
  const [path] = positionals;
  const key = process.env.PROOFMARK_KEY;
  if (key === undefined || path === undefined) {
    process.stderr.write(`${say("cli.import-records.needs")}\n`);
    return 2;
  }
  const headers = { authorization: `Bearer ${key}`, "accept-language": terminalLanguage() };
  const client = createClient({ base: values.server, headers: () => headers });
  const file = new File([readFileSync(path)], basename(path));
  const read = await settle(client, (await client.upload(uploadRecordsRoute, file)).id, say);
  if (read.failure !== null) {
    const reason = say(`spreadsheets.failure.${read.failure}`);
    process.stderr.write(`${say("cli.import-records.unreadable", { reason })}\n`);
    return 1;
  }
  const planned = await dryRun(client, read, values.map, say);
  if (values.rejects !== undefined) await saveRejects(client, planned.id, values.rejects);
  if (values.enter) print((await enter(client, planned, say)).outcomes, "outcome", say);
  return (planned.verdicts.refused ?? 0) > 0 ? 1 : 0;
}

/** Says what the columns mean, as proposed but for what the file of the mapping says, and waits for the dry run. */
async function dryRun(
  client: Client,
  { id, version, mapping }: RecordImportDetail,
  map: string | undefined,
  say: Say,
): Promise<RecordImportDetail> {
  const given =
    map === undefined ? {} : (JSON.parse(readFileSync(map, "utf8")) as Partial<typeof mapping>);
  const sharing = { ...mapping.sharing, ...given.sharing };
  const body = RecordMapping.parse({ ...mapping, ...given, sharing });
  await client.call(mapRecordsRoute, { params: { import: id }, body }, { version });
  const planned = await settle(client, id, say);
  print(planned.verdicts, "verdict", say);
  return planned;
}

async function enter(
  client: Client,
  { id, version }: RecordImportDetail,
  say: Say,
): Promise<RecordImportDetail> {
  const input = { params: { import: id }, body: { step: "enter" as const } };
  await client.call(stepRecordImportRoute, input, { version });
  return settle(client, id, say);
}

/** The import once nobody works on it; progress goes to the terminal. */
async function settle(client: Client, id: string, say: Say): Promise<RecordImportDetail> {
  for (;;) {
    const detail = await client.call(openRecordImportRoute, { params: { import: id } });
    if (!detail.state.endsWith("ing")) return detail;
    const { progress, state } = detail;
    const done = progress === null ? "" : ` ${progress.done}/${progress.total}`;
    if (process.stderr.isTTY)
      process.stderr.write(`\r${say(`records.import.state.${state}`)}${done} `);
    await sleep(500);
  }
}

async function saveRejects(client: Client, id: string, path: string): Promise<void> {
  const file = await client.download(recordRejectsRoute, { params: { import: id } });
  writeFileSync(path, Buffer.from(await file.arrayBuffer()), { mode: 0o600 });
}

function print(
  counts: Readonly<Record<string, number>>,
  kind: "verdict" | "outcome",
  say: Say,
): void {
  for (const [name, count] of Object.entries(counts))
    process.stdout.write(`${say(`records.import.${kind}.${name}`)}\t${count}\n`);
}
