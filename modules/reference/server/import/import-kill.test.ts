import { type ChildProcess, spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { once } from "node:events";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import {
  type Article,
  type ImportDetail,
  type ImportState,
  mapImportRoute,
  readImportRoute,
  stepImportRoute,
  uploadImportRoute,
} from "#reference/contract";
import { type ImportWorld, source, startImportWorld } from "#testing/imports/import-world";
import { makeRgaTable } from "#testing/imports/rga-table";

/** Half a minute, as its like for records: asked for with every case. */
const isEveryCase = process.env.EVERY_CASE === "1";

let world: ImportWorld;
let worker: ChildProcess;
beforeAll(async () => {
  if (!isEveryCase) return;
  world = await startImportWorld({ hasWorker: false });
  worker = startWorker();
});
afterAll(async () => {
  if (!isEveryCase) return;
  worker.kill("SIGKILL");
  await world.stop();
});

function startWorker(): ChildProcess {
  const script = join(
    import.meta.dirname,
    "..",
    "..",
    "..",
    "..",
    "testing",
    "imports",
    "killable-importer.ts",
  );
  return spawn(process.execPath, [script, world.database.urls.worker], { stdio: "inherit" });
}

const readImport = (id: string) => world.editor.call(readImportRoute, { params: { id } });

/** Kills the worker as soon as the work has got somewhere; if it ends first, that is no harm. */
async function killInTheMiddle(id: string, state: ImportState): Promise<boolean> {
  for (;;) {
    const detail = await readImport(id);
    if (detail.state !== state) return false;
    if ((detail.progress?.done ?? 0) > 0) break;
    await sleep(5);
  }
  worker.kill("SIGKILL");
  await once(worker, "exit");
  const isInTheMiddle = (await readImport(id)).state === state;
  // The job is held since longer than a minute, as it were, so that the next worker frees it at its start.
  await world.database.migrator.pool.query(
    `update graphile_worker._private_jobs set locked_at = locked_at - interval '1 minute'
     where locked_at is not null`,
  );
  worker = startWorker();
  return isInTheMiddle;
}

async function untilDone(id: string): Promise<ImportDetail> {
  for (;;) {
    const detail = await readImport(id);
    if (!detail.state.endsWith("ing")) return detail;
    await sleep(100);
  }
}

/** Everything the table holds of listed entries, but for the numbers of new ones and of new variants: none is given twice. */
async function contents(): Promise<string> {
  const { rows } = await world.database.migrator.pool.query<{ article: Article }>(
    "select article from reference.entry where is_listed",
  );
  const texts = rows.map(({ article }) => JSON.stringify(withPlaces(article)));
  return createHash("sha256").update(texts.sort().join("\n")).digest("hex");
}

/** Variants by their place among those of the article, wherever it speaks of them. */
function withPlaces(article: Article): unknown {
  const numbers = article.variants.map(({ number }) => number).sort((a, b) => a - b);
  const isNumber = (key: string) => key === "number" || key === "variant";
  return JSON.parse(
    JSON.stringify(article, (key, value: unknown) =>
      isNumber(key) && typeof value === "number" ? numbers.indexOf(value) : value,
    ),
  );
}

async function runImport(
  text: string,
  isKilled: boolean,
): Promise<{ detail: ImportDetail; kills: number }> {
  let kills = 0;
  const rest = async (id: string, state: ImportState) => {
    if (isKilled && (await killInTheMiddle(id, state))) kills += 1;
    return untilDone(id);
  };
  const { id } = await world.editor.upload(uploadImportRoute, new File([text], "rga.csv"));
  const params = { id };
  const read = await rest(id, "reading");
  const body = { source, mapping: read.mapping };
  await world.editor.call(mapImportRoute, { params, body }, { version: read.version });
  const planned = await rest(id, "planning");
  await world.editor.call(
    stepImportRoute,
    { params, body: { step: "submit" } },
    { version: planned.version },
  );
  await world.second.call(
    stepImportRoute,
    { params, body: { step: "confirm" } },
    { version: planned.version + 1 },
  );
  return { detail: await rest(id, "publishing"), kills };
}

async function undo(id: string, isKilled: boolean): Promise<ImportDetail> {
  const params = { id };
  const { version } = await readImport(id);
  await world.editor.call(stepImportRoute, { params, body: { step: "ask_undo" } }, { version });
  await world.second.call(
    stepImportRoute,
    { params, body: { step: "confirm_undo" } },
    { version: version + 1 },
  );
  if (isKilled) await killInTheMiddle(id, "undoing");
  return untilDone(id);
}

test.runIf(isEveryCase)(
  "a worker killed at every stage comes to the same end as one that is not",
  async () => {
    const { text } = makeRgaTable(1200);
    const before = await contents();
    const whole = await runImport(text, false);
    const expected = { counts: whole.detail.counts, contents: await contents() };
    await undo(whole.detail.id, false);
    expect(await contents()).toBe(before);
    const other = await runImport(text, true);
    expect(other.kills).toBeGreaterThan(0);
    expect(other.detail.state).toBe("published");
    expect(other.detail.counts.faults).toEqual(expected.counts.faults);
    expect(await contents()).toBe(expected.contents);
    expect((await undo(other.detail.id, true)).state).toBe("undone");
    expect(await contents()).toBe(before);
  },
  240_000,
);
