import { createHash } from "node:crypto";
import { parentPort, workerData } from "node:worker_threads";
import { gzipSync } from "node:zlib";
import { openDatabase } from "#platform/database";
import { writePack } from "#reference/science";
import type { EngineData } from "../engine/engine-messages.ts";
import { readTableToPack } from "../engine/read-table.ts";
import type { ReferenceTables } from "../tables.ts";
import type { ReadyPack } from "./pack-shelf.ts";

// A thread of its own that ends with its work: neither requests nor identifications wait for it.
const { url } = workerData as EngineData;
const database = openDatabase<ReferenceTables>(url, { connections: 1 });
const content = await readTableToPack(database.query);
await database.close();

const bytes = new Uint8Array(gzipSync(writePack(content), { level: 9 }));
const digest = createHash("sha256").update(bytes).digest("base64url").slice(0, 22);
const ready: ReadyPack = {
  generation: content.generation,
  entries: content.lists.entries.length,
  etag: `"${content.generation}-${digest}"`,
  bytes,
};
parentPort?.postMessage(ready, [bytes.buffer]);
