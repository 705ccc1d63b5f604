import { listDamagedKeys } from "../keys/damaged-keys.ts";
import { foldSigns } from "../keys/fold-sign.ts";
import { keyList } from "../keys/key-list.ts";
import { listNeighbours } from "../keys/neighbours.ts";
import { keysOfReading } from "../keys/serial-keys.ts";
import { listStrippedKeys } from "../keys/stripped-keys.ts";
import { rangeOfPrefix } from "../keys/text-range.ts";
import type { SearchStep } from "./search-step.ts";

/** Every skeleton worth looking up for a number that is not on record as it is, by code point. */
function nearKeys(norm: string, skel: string): string[] {
  const neighbours = listNeighbours(foldSigns(norm));
  return keyList([...neighbours, ...listDamagedKeys(skel), ...listStrippedKeys(norm)], skel);
}

/** One edit away, damaged on record, or recorded with or without letters, more signs before or after. */
export function nearSteps(norm: string): SearchStep[] {
  const { rnorm, skel } = keysOfReading(norm);
  return [
    { kind: "keys", keys: nearKeys(norm, skel) },
    { kind: "range", column: "norm", ...rangeOfPrefix(norm) },
    { kind: "range", column: "rnorm", ...rangeOfPrefix(rnorm) },
  ];
}
