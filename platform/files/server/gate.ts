/** Lets a bounded number of works run at once and a bounded number wait. */
export interface Gate {
  /** Runs `work` when there is room; answers `undefined` at once where too many wait already. */
  enter<Result>(work: () => Promise<Result>): Promise<Result> | undefined;
}

export function createGate(running: number, waiting: number): Gate {
  const queue: (() => void)[] = [];
  let free = running;
  const leave = () => {
    const next = queue.shift();
    if (next === undefined) free++;
    else next();
  };
  const turn = () => (free > 0 ? void free-- : new Promise<void>((resolve) => queue.push(resolve)));
  return {
    enter(work) {
      if (free === 0 && queue.length >= waiting) return undefined;
      const admitted = turn();
      return (async () => {
        await admitted;
        try {
          return await work();
        } finally {
          leave();
        }
      })();
    },
  };
}
