/** A promise that is awaited later: until then its failure is nobody's. */
function later<T>(promise: Promise<T>): Promise<T> {
  promise.catch(() => undefined);
  return promise;
}

/**
 * Portions of rows in their order, each asked of the database while the one before is worked on; a portion
 * that is not full is the last.
 */
export async function* readAhead<T extends { readonly number: number }>(
  read: (after: number) => Promise<T[]>,
  full: number,
): AsyncGenerator<T[]> {
  for (let waiting: Promise<T[]> | undefined = read(0); waiting !== undefined; ) {
    const rows: T[] = await waiting;
    const last: number | undefined = rows.at(-1)?.number;
    waiting = last === undefined || rows.length < full ? undefined : later(read(last));
    yield rows;
  }
}

/** Begins a write when the one before is done; throws what that one threw. */
export type WriteNext = (write: () => Promise<void>) => Promise<void>;

/**
 * Does work whose writes come one after the other, each while the next is prepared. No write is left running
 * when it ends, well or badly.
 */
export async function writeBehind<T>(work: (next: WriteNext) => Promise<T>): Promise<T> {
  let running = Promise.resolve();
  const next: WriteNext = async (write) => {
    await running;
    running = later(write());
  };
  try {
    return await work(next);
  } finally {
    await running;
  }
}
