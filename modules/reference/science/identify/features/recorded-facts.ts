import { calibreKey } from "../../lexicon/calibre-names.ts";
import type { Columns } from "../table/columns.ts";
import type { Aspect, RecordedFacts } from "./feature-model.ts";

/** Widths by calibre of the table; absent where no list gives one. */
export type BoreWidths = ReadonlyMap<number, number>;

interface SizedCalibre {
  readonly name: string;
  readonly aliases: readonly string[];
  readonly diameterMm?: number | undefined;
}

/** Finds the width of each calibre the entries name, by any of its names. */
export function boreWidths({ calibres }: Columns, listed: readonly SizedCalibre[]): BoreWidths {
  const byKey = new Map<string, number>();
  for (const { name, aliases, diameterMm } of listed.toReversed()) {
    if (diameterMm === undefined) continue;
    for (const each of [...aliases, name]) byKey.set(calibreKey(each), diameterMm);
  }
  const widths = calibres.map((name, at) => [at, byKey.get(calibreKey(name))] as const);
  return new Map(widths.filter((pair): pair is [number, number] => pair[1] !== undefined));
}

const nothing = {
  type: "other",
  action: undefined,
  boresMm: [],
  country: undefined,
  capacityRounds: 0,
  barrelLengthMm: 0,
} as const satisfies RecordedFacts;

/** The column a feature depends on: the number of its value in each row, and the facts of a value. */
export function columnOf(columns: Columns, widths: BoreWidths, aspect: Aspect) {
  const { build, origin, capacityRounds, barrelLengthMm, builds, origins } = columns;
  switch (aspect) {
    case "build":
      return { rows: build, facts: (at: number) => ({ ...nothing, ...builds[at] }) };
    case "bore": {
      const boresMm = (at: number) =>
        (origins[at]?.calibres ?? []).flatMap((calibre) => widths.get(calibre) ?? []);
      return { rows: origin, facts: (at: number) => ({ ...nothing, boresMm: boresMm(at) }) };
    }
    case "country":
      return {
        rows: origin,
        facts: (at: number) => ({ ...nothing, country: origins[at]?.country }),
      };
    case "capacityRounds":
    case "barrelLengthMm": {
      const rows = aspect === "capacityRounds" ? capacityRounds : barrelLengthMm;
      return { rows, facts: (at: number) => ({ ...nothing, [aspect]: at }) };
    }
  }
}
