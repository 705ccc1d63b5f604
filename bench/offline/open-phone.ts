import { once } from "node:events";
import { createServer, type ServerResponse } from "node:http";
import { join } from "node:path";
import { type CDPSession, chromium, type Page } from "@playwright/test";
import { build, type Rolldown } from "vite";
import { prepareBrowser } from "../../tools/tests/browser.ts";
import type { Asked, OpenTimes, Timed } from "./phone-page.ts";

/** What one sighting was answered, by us and by the peer. */
export interface PhoneAnswer {
  readonly own: Timed<string[]>;
  /** Processor time of the same call. */
  readonly ownCpuMs: number;
  readonly found: Timed<number>;
  readonly scan: Timed<string[]>;
  /** The entry in full, unpacked for it. */
  readonly read: Timed<string>;
}

/** A page in a real browser, slowed, that holds the table. */
export interface Phone {
  open(): Promise<OpenTimes & { bytes: number; slowedPage: number; slowedWorker: number }>;
  ask(asked: readonly Asked[]): Promise<PhoneAnswer[]>;
  close(): Promise<void>;
}

/** The page's script, made from the same source as the product's worker. */
async function buildScript(): Promise<string> {
  const made = (await build({
    configFile: false,
    logLevel: "error",
    build: {
      write: false,
      minify: true,
      lib: {
        entry: join(import.meta.dirname, "phone-page.ts"),
        formats: ["iife"],
        name: "phone",
      },
    },
  })) as Rolldown.RolldownOutput[];
  return made[0]?.output[0].code ?? "";
}

async function serve(script: string, pack: Uint8Array) {
  const send = (reply: ServerResponse, type: string, body: string | Uint8Array) =>
    reply.setHeader("content-type", type).end(body);
  const server = createServer(({ url }, reply) => {
    if (url === "/pack") return send(reply, "application/octet-stream", pack);
    if (url === "/page.js") return send(reply, "text/javascript", script);
    return send(reply, "text/html", "<!doctype html><script src=/page.js></script>");
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as { port: number };
  return { address: `http://127.0.0.1:${port}/`, stop: () => server.close() };
}

/** Milliseconds of a fixed piece of work, on the page and in a worker of it; the best of five. */
function timeWork(page: Page): Promise<{ page: number; worker: number }> {
  return page.evaluate(`(async () => {
    const work = () => { const begun = performance.now(); let sum = 0;
      for (let i = 0; i < 3e7; i += 1) sum = (sum + i * i) % 1000003;
      return performance.now() - begun + sum * 0; };
    const text = "onmessage = () => postMessage((" + work + ")())";
    const worker = new Worker(URL.createObjectURL(new Blob([text])));
    const inWorker = () => new Promise((done) => {
      worker.onmessage = ({ data }) => done(data); worker.postMessage(0); });
    let best = { page: Infinity, worker: Infinity };
    for (let round = 0; round < 5; round += 1) best = {
      page: Math.min(best.page, work()), worker: Math.min(best.worker, await inWorker()) };
    worker.terminate();
    return best;
  })()`);
}

/** Processor time the page's thread has taken for its work, milliseconds. */
async function taskMs(devtools: CDPSession): Promise<number> {
  const { metrics } = await devtools.send("Performance.getMetrics");
  return (metrics.find(({ name }) => name === "TaskDuration")?.value ?? 0) * 1000;
}

/** Bytes the page holds after a collection: objects and the buffers of typed arrays. */
async function heldBytes(devtools: CDPSession): Promise<number> {
  await devtools.send("HeapProfiler.collectGarbage");
  const use = (await devtools.send("Runtime.getHeapUsage")) as {
    usedSize: number;
    backingStorageSize?: number;
  };
  return use.usedSize + (use.backingStorageSize ?? 0);
}

/** Opens a page that is to be `slower` times slower than this machine, and gives it the pack. */
export async function openPhone(pack: Uint8Array, slower: number): Promise<Phone> {
  const { CHROME_BIN, ...env } = await prepareBrowser();
  const site = await serve(await buildScript(), pack);
  const browser = await chromium.launch({
    ...(CHROME_BIN !== undefined && { executablePath: CHROME_BIN }),
    env: { ...process.env, ...env },
    args: ["--no-sandbox"],
  });
  const page = await browser.newPage();
  await page.goto(site.address);
  const devtools = await page.context().newCDPSession(page);
  await devtools.send("Performance.enable", { timeDomain: "threadTicks" });
  const call = (name: string, asked: Asked) =>
    page.evaluate(`phone.${name}(${JSON.stringify(asked)})`);
  return {
    async open() {
      const usual = await timeWork(page);
      await devtools.send("Emulation.setCPUThrottlingRate", { rate: slower });
      const slowed = await timeWork(page);
      const times = await page.evaluate<OpenTimes>("phone.open()");
      return {
        ...times,
        bytes: await heldBytes(devtools),
        slowedPage: slowed.page / usual.page,
        slowedWorker: slowed.worker / usual.worker,
      };
    },
    async ask(asked) {
      const answers: PhoneAnswer[] = [];
      for (const one of asked) {
        const before = await taskMs(devtools);
        const own = (await call("identify", one)) as Timed<string[]>;
        const ownCpuMs = (await taskMs(devtools)) - before;
        const found = (await call("find", one)) as Timed<number>;
        const scan = (await call("scanAll", one)) as Timed<string[]>;
        const read = (await call("readEntry", one)) as Timed<string>;
        answers.push({ own, ownCpuMs, found, scan, read });
      }
      return answers;
    },
    async close() {
      await browser.close();
      site.stop();
    },
  };
}
