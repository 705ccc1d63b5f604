import { loadavg } from "node:os";
import type { BenchOptions, Figure } from "./figure.ts";
import { makeFreshCopy } from "./start/fresh-copy.ts";
import { timeStart } from "./start/time-start.ts";

const COLD_TARGET_S = 90;
const WARM_TARGET_S = 5;

/** From `npm start` to a served page: on a fresh clone, and in the same folder ever after (`--size` times). */
export async function run({ size = 3 }: BenchOptions): Promise<Figure[]> {
  const [load = 0] = loadavg();
  const copy = makeFreshCopy();
  try {
    const cold = await timeStart(copy.folder);
    const warm: number[] = [];
    while (warm.length < size) warm.push(await timeStart(copy.folder));
    const median = warm.sort((a, b) => a - b)[Math.floor((size - 1) / 2)] ?? 0;
    return [
      within("cold_s", cold, COLD_TARGET_S),
      within("warm_s", median, WARM_TARGET_S),
      { name: "load_average", value: load, unit: "" },
    ];
  } finally {
    copy.remove();
  }
}

function within(name: string, value: number, target: number): Figure {
  return { name, value, unit: "s", target, holds: value <= target };
}
