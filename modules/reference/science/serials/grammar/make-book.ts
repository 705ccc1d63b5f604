import type { ReferenceIndex } from "../../identify/table/reference-index.ts";
import { compactKey } from "../../text/index.ts";

/** What the table says of makes: one name for all spellings, and makes that may number alike. */
export interface MakeBook {
  /** Folded main name of a make, whatever name of it is given. */
  keyOf: (make: string) => string;
  /** Who stands behind the make: its manufacturer where recorded, else its country. */
  groupOf: (key: string) => string | undefined;
}

function groupsOf({ columns }: ReferenceIndex): Map<string, string> {
  const groups = new Map<string, string>();
  for (const [row, number] of columns.maker.entries()) {
    const maker = columns.makers[number];
    const country = columns.origins[columns.origin[row] ?? 0]?.country;
    if (maker === undefined) continue;
    const key = compactKey(maker.make);
    if (maker.manufacturer !== undefined)
      groups.set(key, `manufacturer ${compactKey(maker.manufacturer)}`);
    else if (country !== undefined && !groups.has(key)) groups.set(key, `country ${country}`);
  }
  return groups;
}

/** Reads the makes of the table and of the code lists. */
export function makeBook(index: ReferenceIndex): MakeBook {
  const { makes } = index.lexicon;
  const labels = new Set(makes.labels.map(compactKey));
  const groups = groupsOf(index);
  return {
    groupOf: (key) => groups.get(key),
    keyOf: (make) => {
      const key = compactKey(make);
      if (labels.has(key)) return key;
      const name = makes.index.byName.get(key);
      const owner = name === undefined ? undefined : makes.mainOwner[name];
      return owner === undefined ? key : compactKey(makes.labels[owner] ?? make);
    },
  };
}
