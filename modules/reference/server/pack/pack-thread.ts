import { createHash } from "node:crypto";
import { parentPort, workerData } from "node:worker_threads";
import { openDatabase } from "#platform/database";
import type { EngineData } from "../engine/engine-messages.ts";
import { readTableToPack } from "../engine/read-table.ts";
import { readAttributions } from "../read-attributions.ts";
import type { ReferenceTables } from "../tables.ts";
import type { ReadyPack } from "./pack-shelf.ts";
import { pressPack } from "./press-pack.ts";

// A thread of its own that ends with its work: neither requests nor identifications wait for it.
const { url } = workerData as EngineData;
const attributions = await readAttributions();
const database = openDatabase<ReferenceTables>(url, { connections: 1 });
const ready = await readTableToPack(database.query, async (content, articles) => {
  const bytes = await pressPack({ content, attributions, articles });
  const digest = createHash("sha256").update(bytes).digest("base64url").slice(0, 22);
  const { generation, lists } = content;
  const etag = `"${generation}-${digest}"`;
  return { generation, entries: lists.entries.length, etag, bytes } satisfies ReadyPack;
});
await database.close();
parentPort?.postMessage(ready, [ready.bytes.buffer]);
