import type { DayOrderSeen } from "#records/contract";
import { seeDayOrder } from "#records/science";
import type { KeptColumn } from "../store/import-tables.ts";

const sampledRows = 200;
const mostSamples = 5;
const longestSample = 80;

interface Sight {
  readonly samples: Set<string>;
  order: DayOrderSeen | undefined;
}

/** What stands in the columns of a file, gathered while its rows go by. */
export interface ColumnSight {
  see(cells: readonly string[]): void;
  columns(): KeptColumn[];
}

export function createColumnSight(names: readonly string[]): ColumnSight {
  const sights: Sight[] = names.map(() => ({ samples: new Set(), order: undefined }));
  let seen = 0;
  return {
    see(cells) {
      seen += 1;
      for (const [at, sight] of sights.entries()) {
        const text = (cells[at] ?? "").trim();
        const order = seeDayOrder(text);
        if (order !== undefined) sight.order = together(sight.order, order);
        if (seen <= sampledRows && text !== "" && sight.samples.size < mostSamples)
          sight.samples.add(text.slice(0, longestSample));
      }
    },
    columns: () =>
      names.map((name, at) => {
        const { samples = [], order } = sights[at] ?? {};
        return { name, samples: [...samples], ...(order !== undefined && { dayOrder: order }) };
      }),
  };
}

/** One date that can be read one way tells how the others are written; two that contradict tell nothing. */
function together(before: DayOrderSeen | undefined, order: DayOrderSeen): DayOrderSeen {
  if (before === undefined || before === order) return order;
  if (order === "either") return before;
  return before === "either" ? order : "either";
}
