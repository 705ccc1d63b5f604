import type { Contender } from "./ask/contender.ts";
import type { Query } from "./queries/make-queries.ts";

/** Answers a second with so many askers who each ask again at once, for so long. */
async function measureRate(
  contender: Contender,
  queries: readonly Query[],
  { askers, seconds }: { askers: number; seconds: number },
): Promise<number> {
  const until = performance.now() + seconds * 1000;
  let next = 0;
  let answered = 0;
  const askOn = async (): Promise<void> => {
    while (performance.now() < until) {
      const query = queries[next % queries.length];
      next += 1;
      if (query !== undefined) await contender(query);
      answered += 1;
    }
  };
  const start = performance.now();
  await Promise.all(Array.from({ length: askers }, askOn));
  return answered / ((performance.now() - start) / 1000);
}

const rounds = 3;

function medianOf(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

/** Median rates of both over rounds in turn, after one that does not count. */
export async function compareRates(
  ours: Contender,
  peer: Contender,
  queries: readonly Query[],
  how: { askers: number; seconds: number },
): Promise<{ rate: number; peerRate: number }> {
  await measureRate(ours, queries, { ...how, seconds: 2 });
  const rates: number[] = [];
  const peerRates: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    rates.push(await measureRate(ours, queries, how));
    peerRates.push(await measureRate(peer, queries, how));
  }
  return { rate: medianOf(rates), peerRate: medianOf(peerRates) };
}
