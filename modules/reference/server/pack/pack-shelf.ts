import { once } from "node:events";
import { Worker } from "node:worker_threads";
import type { EngineData } from "../engine/engine-messages.ts";

/** The table packed as of one generation. */
export interface ReadyPack {
  readonly generation: number;
  /** Entries it holds, variants counted each. */
  readonly entries: number;
  /** Names these very bytes, quoted as HTTP wants it. */
  readonly etag: string;
  /** The file that `planPack` finds its way in. */
  readonly bytes: Uint8Array;
}

export interface PackShelfParts extends EngineData {
  /** The generation that stands in the database. */
  readonly findGeneration: () => Promise<number>;
  /** How many times as long as a packing took the next one waits: many edits must not keep a core busy. */
  readonly rest?: number;
}

/** Keeps the last pack made. */
export interface PackShelf {
  /** The pack of the table as it stands; made when first asked for, then whenever the table changed. */
  get(): Promise<ReadyPack>;
}

const file = new URL("./pack-thread.ts", import.meta.url);

async function makePack({ url }: EngineData): Promise<ReadyPack> {
  const worker = new Worker(file, { workerData: { url } satisfies EngineData });
  // A thread that fails says so by an error, for which `once` throws.
  const [pack] = (await once(worker, "message")) as [ReadyPack];
  return pack;
}

/** A shelf that is empty until somebody asks. */
export function openPackShelf({ url, findGeneration, rest = 3 }: PackShelfParts): PackShelf {
  let kept: ReadyPack | undefined;
  let making: Promise<ReadyPack> | undefined;
  let restUntil = 0;

  async function make(): Promise<ReadyPack> {
    const begun = performance.now();
    try {
      kept = await makePack({ url });
      return kept;
    } finally {
      making = undefined;
      restUntil = performance.now() + rest * (performance.now() - begun);
    }
  }

  return {
    async get() {
      const isOld = kept?.generation !== (await findGeneration());
      if (kept !== undefined && (!isOld || performance.now() < restUntil)) return kept;
      making ??= make();
      return making;
    },
  };
}
