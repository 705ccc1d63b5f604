import { rm } from "node:fs/promises";
import { parseArgs } from "node:util";
import { createClient } from "#platform/client";
import {
  exportRecordsRoute,
  exportSearchRoute,
  RecordFileFormat,
  RecordState,
  searchRecordsRoute,
} from "#records/contract";
import { terminalLanguage } from "../../tools/launcher/say.mjs";
import type { Say } from "./command.ts";
import { saveStream, takeName } from "./save-stream.ts";

const options = {
  server: { type: "string", default: "http://127.0.0.1:8080" },
  format: { type: "string" },
  state: { type: "string" },
  search: { type: "string" },
  number: { type: "string", multiple: true, default: [] as string[] },
  purpose: { type: "string" },
} as const;

type Values = ReturnType<typeof read>["values"];

function read(args: string[]) {
  return parseArgs({ args, options, allowPositionals: true });
}

/** Takes the own list, or what a search finds, away from a running server into a new file. */
export async function exportRecordsTo(args: string[], say: Say): Promise<number> {
  const { values, positionals } = read(args);
  const [path] = positionals;
  const key = process.env.PROOFMARK_KEY;
  const format = RecordFileFormat.safeParse(values.format ?? formatOf(path)).data;
  const state = RecordState.optional().safeParse(values.state);
  const isAsked = values.number.length === 0 || values.purpose !== undefined;
  if (
    key === undefined ||
    path === undefined ||
    format === undefined ||
    !state.success ||
    !isAsked
  ) {
    process.stderr.write(`${say("cli.export-records.needs")}\n`);
    return 2;
  }
  const file = await takeName(path);
  if (file === undefined) {
    process.stderr.write(`${say("cli.export-records.exists", { path })}\n`);
    return 1;
  }
  try {
    await saveStream(file, await take(key, values, format));
  } catch (error) {
    await rm(path, { force: true });
    throw error;
  }
  process.stdout.write(`${say("cli.export-records.saved", { path })}\n`);
  return 0;
}

const endings: Readonly<Record<string, RecordFileFormat>> = {
  csv: "csv",
  xlsx: "xlsx",
  json: "niem",
  jsonld: "niem",
};

/** The form by the ending of the name. */
function formatOf(path: string | undefined): RecordFileFormat | undefined {
  return endings[path?.split(".").at(-1)?.toLowerCase() ?? ""];
}

async function take(
  key: string,
  { server: base, state, search, number: numbers, purpose = "" }: Values,
  format: RecordFileFormat,
): Promise<ReadableStream<Uint8Array>> {
  const headers = { authorization: `Bearer ${key}`, "accept-language": terminalLanguage() };
  const client = createClient({ base, headers: () => headers });
  if (search === undefined && numbers.length === 0)
    return client.stream(exportRecordsRoute, {
      query: { format, ...(state !== undefined && { state: RecordState.parse(state) }) },
    });
  const body = { numbers: numbers.map((text) => ({ text })), gun: {}, purpose };
  const id = search ?? (await client.call(searchRecordsRoute, { body })).search;
  return client.stream(exportSearchRoute, { params: { search: id }, query: { format } });
}
