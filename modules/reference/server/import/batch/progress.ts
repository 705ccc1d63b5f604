import { noteProgress } from "./batch-store.ts";
import type { ImportQuery } from "./importer.ts";

/** Says how far the work is; throws where the worker is about to stop. */
export type Progress = (done: number) => Promise<void>;

const pauseMilliseconds = 400;

/**
 * Notes progress on a connection of its own, where others see it at once, now and then: each note is
 * a write to disk.
 */
export function createProgress(
  query: ImportQuery,
  { id, total, signal }: { id: string; total: number; signal: AbortSignal },
): Progress {
  let noted = 0;
  return async (done) => {
    signal.throwIfAborted();
    const now = performance.now();
    if (noted > 0 && now - noted < pauseMilliseconds) return;
    noted = now;
    await noteProgress(query, id, { done, total });
  };
}
