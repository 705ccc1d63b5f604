import { randomUUID } from "node:crypto";
import { sql } from "kysely";
import {
  type Database,
  migrate,
  openDatabase,
  prepareServer,
  startEmbeddedPostgres,
} from "#platform/database";
import {
  type Look,
  type NewAct,
  type NoteSigner,
  openNoteSigner,
  type Sequencer,
  type SequencerParts,
  startSequencer,
} from "#platform/ledger/server";

/** Requests answered at the same time: what issue 2 fixes for the figures. */
export const IN_FLIGHT = 16;
const MEMBERS = ["FR", "ES", "MA", "KE"];

export interface BenchLedger {
  readonly runtime: Database<unknown>;
  readonly worker: Database<unknown>;
  readonly signer: NoteSigner;
  /** Starts a sequencer; any failure ends the bench. */
  sequence(options?: Partial<SequencerParts>): Sequencer;
  /** Waits until every act is linked. */
  drain(): Promise<void>;
  countActs(): Promise<number>;
  close(): Promise<void>;
}

/** A cluster of its own with the settings of `npm start`, and a table of objects that change. */
export async function openBenchLedger(folder: string): Promise<BenchLedger> {
  const postgres = await startEmbeddedPostgres({ folder });
  const urls = await prepareServer(postgres);
  const migrator = openDatabase<unknown>(urls.migrator, { connections: 1 });
  await migrate(migrator.query);
  await sql`create table public.bench_object (id integer primary key, changes integer not null);
    insert into public.bench_object select id, 0 from generate_series(0, 9999) id;
    grant select, update on public.bench_object to proofmark_runtime`.execute(migrator.query);
  const runtime = openDatabase<unknown>(urls.runtime, { connections: IN_FLIGHT });
  const worker = openDatabase<unknown>(urls.worker, { connections: 4 });
  const shared = { worker, signer: openNoteSigner(folder, "bench.example") };
  const sequence = (options: Partial<SequencerParts> = {}) =>
    startSequencer({ ...shared, onFailure: endBench, ...options });
  return {
    runtime,
    ...shared,
    sequence,
    async drain() {
      const sequencer = sequence({ sealEveryMs: 3_600_000 });
      while ((await count(migrator, "unlinked")) > 0) await new Promise((go) => setTimeout(go, 20));
      await sequencer.stop();
    },
    countActs: () => count(migrator, "act"),
    async close() {
      await Promise.all([migrator.close(), runtime.close(), worker.close()]);
      await postgres.stop();
    },
  };
}

async function count(migrator: Database<unknown>, table: "act" | "unlinked"): Promise<number> {
  const { rows } = await sql<{ rows: number }>`
    select count(*) as rows from ${sql.id("ledger", table)}`.execute(migrator.query);
  return rows[0]?.rows ?? 0;
}

function endBench(error: unknown): void {
  console.error(error);
  process.exit(1);
}

const agencies = new Map(MEMBERS.map((member) => [member, randomUUID()]));
const person = randomUUID();

/** An act of one of four members on what another owns in one case of two, about 300 bytes of content. */
export function benchAct(index: number, verb: string): NewAct & Look {
  const member = MEMBERS[index % MEMBERS.length] ?? "FR";
  const owner = MEMBERS[(index + (index % 2)) % MEMBERS.length] ?? "FR";
  return {
    member,
    agency: agencies.get(member),
    person,
    purpose: "case-2026-000417",
    verb,
    objectKind: "records.record",
    objectId: String(index % 10_000),
    ownerMember: owner,
    ownerAgency: agencies.get(owner),
    content: {
      make: "Smith & Wesson",
      model: "10-5",
      calibre: ".38 Special",
      serials: [{ text: "12[5S]4?", part: "frame", certainty: 0.7 }],
      fields: ["make", "model", "calibre", "serials", "country", "importer", "measures"],
      index,
    },
  };
}

/** Runs `work` for 0 … count − 1 with so many at once; resolves with how many a second. */
export async function ratePerSecond(
  count: number,
  inFlight: number,
  work: (index: number) => Promise<unknown>,
): Promise<number> {
  let next = 0;
  const lane = async () => {
    while (next < count) await work(next++);
  };
  const start = performance.now();
  await Promise.all(Array.from({ length: inFlight }, lane));
  return (count * 1000) / (performance.now() - start);
}

export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  const value = sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
  if (value === undefined) throw new Error("nothing was measured");
  return value;
}
