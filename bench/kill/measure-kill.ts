import { setTimeout as sleep } from "node:timers/promises";
import type { Figure } from "../figure.ts";
import { seededRandom } from "../find/random.ts";
import { type SignedIn, signIn } from "../reverse/browse.ts";
import { createJournal, type Journal } from "./journal.ts";
import { type Desk, keepWriting, openDesk } from "./keep-writing.ts";
import { type KillKind, killNow } from "./kill-process.ts";
import { openProduct, type Product } from "./product.ts";
import { type Proof, proveWrites } from "./prove-writes.ts";
import { importRecords } from "./writers/imports.ts";
import { askAndAnswer, checkList, search, watch } from "./writers/questions.ts";
import { keepInCustody, keepRecord } from "./writers/records.ts";

export interface KillOptions {
  readonly kills: number;
  readonly seed: number;
  /** Rows of each file that is brought in. */
  readonly importRows: number;
}

export interface KillReport extends Proof {
  readonly kills: number;
  readonly journal: Journal;
  /** Seconds from each kill until a write sent after it was acknowledged. */
  readonly restarts: readonly number[];
}

/** A server takes longer to come back than a database does. */
const turns: readonly KillKind[] = ["server", "postgres", "backend", "both", "postgres", "backend"];
const accounts = [7, 8, 9, 10, 11, 13];
/** Milliseconds of writing before a kill. */
const WRITING_MS = { least: 150, more: 1000 };
/** One kill in so many strikes while the one before is still being recovered from. */
const AGAIN = 8;
const AGAIN_WITHIN_MS = 2500;
const PATIENCE_MS = 120_000;

/** Writes over HTTP, kills again and again, starts what does not start by itself, and proves what is there at the end. */
export async function killWhileWriting(options: KillOptions): Promise<KillReport> {
  const product = await openProduct();
  try {
    product.start();
    await product.untilReady();
    return await killOpened(product, options);
  } finally {
    await product.close();
  }
}

async function killOpened(product: Product, options: KillOptions): Promise<KillReport> {
  const journal = createJournal();
  const writing = { isStopped: false };
  const desks = await openDesks(product, journal, options.seed, () => writing.isStopped);
  const writers = rounds(options).map((round, at) =>
    keepWriting(desks(at), product, round).catch((error: unknown) => {
      writing.isStopped = true;
      throw error;
    }),
  );
  const done = Promise.all(writers);
  done.catch(() => undefined);
  const restarts = await killRepeatedly(product, journal, options, () => writing.isStopped);
  writing.isStopped = true;
  await product.untilReady();
  await done;
  return { ...(await proveWrites(product, journal)), kills: options.kills, journal, restarts };
}

/** What each writer does, over and over. */
function rounds({ importRows, kills }: KillOptions): ((desk: Desk) => Promise<void>)[] {
  let imports = 0;
  const most = Math.max(1, Math.ceil(kills / 12));
  return [
    (desk) => keepRecord(desk, 9),
    (desk) => keepInCustody(desk, 13),
    askAndAnswer,
    (desk) => search(desk, 7),
    (desk) => watch(desk, 11),
    (desk) => checkList(desk, 13),
    async (desk) => {
      if (imports >= most) {
        await sleep(200);
        return;
      }
      imports += 1;
      await importRecords(desk, 9, importRows);
    },
  ];
}

async function openDesks(
  product: Product,
  journal: Journal,
  seed: number,
  isStopped: () => boolean,
): Promise<(at: number) => Desk> {
  const clients = new Map<number, SignedIn>();
  for (const account of accounts) clients.set(account, await signIn(product.address, account));
  let marks = 0;
  return (at) =>
    openDesk(
      {
        journal,
        isStopped,
        draw: seededRandom(seed + at + 1),
        mark: () => `K${seed}-${String((marks += 1)).padStart(6, "0")}`,
        as: (account) => clients.get(account) as SignedIn,
      },
      product,
    );
}

async function killRepeatedly(
  product: Product,
  journal: Journal,
  { kills, seed }: KillOptions,
  isStopped: () => boolean,
): Promise<number[]> {
  const draw = seededRandom(seed);
  const restarts: number[] = [];
  let done = 0;
  while (done < kills && !isStopped()) {
    const kind = turns[done % turns.length] ?? "server";
    if (!killNow(kind, product, draw)) {
      await sleep(20);
      continue;
    }
    const killedAt = performance.now();
    done += 1;
    if (kind === "server" || kind === "both") product.start();
    if (draw() * AGAIN < 1 && done < kills) {
      await sleep(draw() * AGAIN_WITHIN_MS);
      continue;
    }
    const what = () => `${kind}, kill ${done} of seed ${seed}; it printed ${product.printed()}`;
    restarts.push(await untilWritten(journal, killedAt, what));
    process.stderr.write(`\r${done} of ${kills} kills, ${journal.acknowledged()} writes `);
    await sleep(WRITING_MS.least + draw() * WRITING_MS.more);
  }
  process.stderr.write("\n");
  return restarts;
}

/** Seconds until something is acknowledged that was sent after the kill. */
async function untilWritten(
  journal: Journal,
  killedAt: number,
  what: () => string,
): Promise<number> {
  while (journal.lastSentAt() <= killedAt) {
    if (performance.now() - killedAt > PATIENCE_MS)
      throw new Error(`nothing written after ${what()}; ${JSON.stringify([...journal.refusals])}`);
    await sleep(10);
  }
  return (performance.now() - killedAt) / 1000;
}

/** Each figure is explained in bench/README.md. */
export function killFigures({ journal, restarts, ...report }: KillReport): Figure[] {
  const none = (name: string, value: number): Figure => ({
    name,
    value,
    unit: "",
    target: 0,
    holds: value === 0,
  });
  const unclear = [...journal.refusals].filter(([name]) => name.startsWith("500"));
  const sorted = restarts.toSorted((a, b) => a - b);
  const p95 = sorted[Math.min(sorted.length - 1, Math.floor(0.95 * sorted.length))] ?? 0;
  return [
    { name: "kills", value: report.kills, unit: "" },
    { name: "acknowledged_writes", value: journal.acknowledged(), unit: "" },
    none("lost_writes", report.lost.length),
    none("doubled_writes", report.doubled.length),
    none("half_writes", report.half.length),
    none("unfinished_jobs", report.unfinished.length),
    none(
      "unclear_answers",
      unclear.reduce((sum, [, count]) => sum + count, 0),
    ),
    {
      name: "ledger_verified",
      value: report.isLedgerVerified ? 1 : 0,
      unit: "",
      target: 1,
      holds: report.isLedgerVerified,
    },
    { name: "restart_p95_s", value: p95, unit: "s" },
  ];
}
