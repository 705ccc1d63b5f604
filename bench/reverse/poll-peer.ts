import type { Database } from "#platform/database";
import { readPrepared } from "#platform/database";
import { createSerialReader, seekInStore } from "#records/server";
import type { Sought } from "./draw-sought.ts";

/** Searches under way at once. */
const searchers = 4;

/** Goes round all watches and searches each again, as fast as it can. */
export interface Poller {
  /** Milliseconds of `performance.now()` at which the search of a watch first came upon a record. */
  found(record: string): number | undefined;
  /** Seconds of the rounds that are over. */
  readonly rounds: readonly number[];
  stop(): Promise<void>;
}

/**
 * The peer: nothing is held against anything when a record comes; each watch is a search that is put again and again, by
 * the product's own search as its owner, without the look and the answer a client would wait for as well.
 */
export function startPoller(database: Database<unknown>, watches: readonly Sought[]): Poller {
  const numbered = watches.filter(({ text }) => text !== undefined);
  const reader = createSerialReader();
  const found = new Map<string, number>();
  const rounds: number[] = [];
  let isStopped = false;
  const searchOne = async ({ text = "", gun, member, agency }: Sought) => {
    const { answer } = await readPrepared(database.pool, { member, agency }, (read) =>
      seekInStore(reader, read, { numbers: [{ text }], gun }, 10),
    );
    for (const { record } of answer.ranked)
      if (!found.has(record)) found.set(record, performance.now());
  };
  const goRound = async () => {
    const waiting = numbered.values();
    const work = async () => {
      for (const watch of waiting) if (!isStopped) await searchOne(watch);
    };
    await Promise.all(Array.from({ length: searchers }, work));
  };
  const going = (async () => {
    for (;;) {
      const begun = performance.now();
      await goRound();
      if (isStopped) return;
      rounds.push((performance.now() - begun) / 1000);
    }
  })();
  return {
    found: (record) => found.get(record),
    rounds,
    stop: async () => {
      isStopped = true;
      await going;
    },
  };
}
