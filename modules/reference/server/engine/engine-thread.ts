import { parentPort, workerData } from "node:worker_threads";
import { openDatabase } from "#platform/database";
import { answerFrom, buildMemoryTable } from "#reference/science";
import type { ReferenceTables } from "../tables.ts";
import type {
  EngineAnswer,
  EngineData,
  EngineIndexed,
  EngineQuestion,
  EngineRead,
} from "./engine-messages.ts";
import { readTable } from "./read-table.ts";

// A thread of its own: building the index takes seconds at 250,000 entries, and an identification
// some tens of milliseconds, in which the server would answer nobody else.
const { url } = workerData as EngineData;
const database = openDatabase<ReferenceTables>(url, { connections: 1 });
const content = await readTable(database.query);
await database.close();
parentPort?.postMessage({
  generation: content.generation,
  entries: content.lists.entries.length,
} satisfies EngineRead);
const asks = answerFrom(buildMemoryTable(content));

function answer({ id, ask, input }: EngineQuestion): EngineAnswer {
  try {
    const call = asks[ask] as (...given: readonly unknown[]) => unknown;
    return { id, result: call(...input) };
  } catch (error) {
    return { id, failure: (error as Error).stack ?? String(error) };
  }
}

parentPort?.on("message", (question: EngineQuestion) => parentPort?.postMessage(answer(question)));
parentPort?.postMessage({ isIndexed: true } satisfies EngineIndexed);
