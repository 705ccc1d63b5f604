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
  const keys = columns.makers.map(({ make }) => compactKey(make));
  for (const [family, number] of columns.familyMaker.entries()) {
    const key = keys[number] ?? "";
    const manufacturer = columns.makers[number]?.manufacturer;
    const country = columns.origins[columns.familyOrigin[family] ?? 0]?.country;
    if (manufacturer !== undefined) groups.set(key, `manufacturer ${compactKey(manufacturer)}`);
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
