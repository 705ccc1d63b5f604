import { parseArgs } from "node:util";
import { createClient } from "#platform/client";
import { findRoute } from "#reference/contract";
import { terminalLanguage } from "../../tools/launcher/say.mjs";
import type { Say } from "./command.ts";

const options = {
  server: { type: "string", default: "http://127.0.0.1:8080" },
  limit: { type: "string", default: "10" },
} as const;

/** Asks a running server, as any other system would: by the typed client and an API key. */
export async function findInTable(args: string[], say: Say): Promise<number> {
  const { values, positionals } = parseArgs({ args, options, allowPositionals: true });
  const key = process.env.PROOFMARK_KEY;
  if (key === undefined || positionals.length === 0) {
    process.stderr.write(`${say("cli.find.needs")}\n`);
    return 2;
  }
  const client = createClient({
    base: values.server,
    headers: () => ({ authorization: `Bearer ${key}`, "accept-language": terminalLanguage() }),
  });
  const body = { query: positionals.join(" "), limit: Number(values.limit) };
  const { results } = await client.call(findRoute, { body });
  for (const { kind, id, title } of results) process.stdout.write(`${kind}\t${id}\t${title}\n`);
  return results.length > 0 ? 0 : 1;
}
