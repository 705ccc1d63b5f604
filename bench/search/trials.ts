import { serialKeys } from "#records/science";
import type { Contender, Shown } from "./ask/contender.ts";
import type { Query } from "./queries/make-queries.ts";

/** One query answered by ours and, where it was its turn, by the peer. */
export interface Trial {
  query: Query;
  ms: number;
  isFound: boolean;
  peer?: { ms: number; isFound: boolean };
}

function fits(norm: string, text: string): boolean {
  const readings = serialKeys(text).map((keys) =>
    keys.norm.replaceAll("?", ".").replaceAll("*", ".*"),
  );
  return new RegExp(`^(${readings.join("|")})$`, "u").test(norm);
}

/**
 * The number of the record asked for is shown, and its make where one was stated. A worn mark that more than ten
 * records fit is answered by ten that fit.
 */
export function isHit({ kind, text, gun, target }: Query, shown: readonly Shown[]): boolean {
  const norm = serialKeys(target.written)[0]?.norm;
  const isShown = shown.some(
    (one) => one.norm === norm && (gun.make === undefined || one.make === target.make),
  );
  const isFull = kind === "wildcard" && shown.length === 10;
  return isShown || (isFull && shown.every((one) => fits(one.norm, text)));
}

async function timed(contender: Contender, query: Query) {
  const start = performance.now();
  const shown = await contender(query);
  return { ms: performance.now() - start, isFound: isHit(query, shown) };
}

/** Every query by ours, and each so many-th by the peer as well, whoever is first changing. */
export async function runTrials(
  ours: Contender,
  peer: Contender,
  queries: readonly Query[],
  peerEvery: number,
): Promise<Trial[]> {
  const trials: Trial[] = [];
  for (const [at, query] of queries.entries()) {
    const isPeersTurn = at % peerEvery === 0;
    const isPeerFirst = isPeersTurn && at % (2 * peerEvery) === 0;
    const early = isPeerFirst ? await timed(peer, query) : undefined;
    const mine = await timed(ours, query);
    const theirs = isPeersTurn && !isPeerFirst ? await timed(peer, query) : early;
    trials.push({ query, ...mine, ...(theirs !== undefined && { peer: theirs }) });
  }
  return trials;
}
