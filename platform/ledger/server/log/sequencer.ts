import { setTimeout as sleep } from "node:timers/promises";
import type { Database } from "#platform/database";
import { sealCheckpoints } from "../checkpoints/seal-checkpoints.ts";
import type { NoteSigner } from "../checkpoints/signed-note.ts";
import { linkActs } from "./link-acts.ts";
import { advisoryLock, type LeaderLock } from "./link-store.ts";

export interface SequencerParts {
  readonly worker: Database<unknown>;
  readonly signer: NoteSigner;
  /** Hears what went wrong; the sequencer tries again. */
  readonly onFailure: (error: unknown) => void;
  /** Hears the ids of each batch once it is linked. */
  readonly onLinked?: (acts: readonly string[]) => void;
  readonly lock?: LeaderLock;
  readonly pauseMs?: number;
  readonly sealEveryMs?: number;
  readonly batchSize?: number;
}

export interface Sequencer {
  /** Lets the batch under way end, then stops. */
  stop(): Promise<void>;
}

const defaults = { lock: advisoryLock, pauseMs: 100, sealEveryMs: 300_000, batchSize: 2000 };

/**
 * Links committed acts and signs checkpoints until stopped. Every worker may run one: whoever gets
 * the leader lock works, the others look again after the pause.
 */
export function startSequencer(parts: SequencerParts): Sequencer {
  const settings = { ...defaults, ...parts };
  const stopping = new AbortController();

  async function repeat(pauseMs: number, step: () => Promise<boolean>): Promise<void> {
    while (!stopping.signal.aborted) {
      const isMore = await step().catch((error: unknown) => {
        settings.onFailure(error);
        return false;
      });
      if (!isMore) await sleep(pauseMs, undefined, stopping).catch(() => undefined);
    }
  }

  async function linkOnce(): Promise<boolean> {
    const linked = (await linkActs(settings)) ?? [];
    if (linked.length > 0) settings.onLinked?.(linked);
    return linked.length === settings.batchSize;
  }

  async function sealOnce(): Promise<boolean> {
    await sealCheckpoints(settings);
    return false;
  }

  const working = [repeat(settings.pauseMs, linkOnce), repeat(settings.sealEveryMs, sealOnce)];
  return {
    async stop() {
      stopping.abort();
      await Promise.all(working);
    },
  };
}
