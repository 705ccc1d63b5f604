import type { ReferenceLists } from "#reference/contract";
import { calibreKey, calibreNameShares } from "../../lexicon/calibre-names.ts";
import { nameOwners, type OwnerNames } from "../../lexicon/owner-names.ts";
import { buildNameIndex } from "../../names/index.ts";
import type { Columns } from "./columns.ts";
import { usesOf } from "./name-uses.ts";

/** Share of calibre marks that no list explains. By judgement. */
const unknownCalibres = 0.02;
/** Rows a calibre that no entry has is taken to have; keeps rare calibres possible. */
const unseen = 0.5;

function frequencyOf(columns: Columns, owners: number): Float64Array {
  const counts = new Float64Array(owners).fill(unseen);
  for (const origin of columns.origin) {
    const { calibres = [] } = columns.origins[origin] ?? {};
    for (const calibre of calibres) counts[calibre] = (counts[calibre] ?? 0) + 1 / calibres.length;
  }
  const total = counts.reduce((sum, count) => sum + count, 0);
  return counts.map((count) => count / total);
}

/** Calibres of the table first, then those only the lists know; aliases come from the list. */
export function buildCalibreNames(
  columns: Columns,
  { calibres, cartridges }: Pick<ReferenceLists, "calibres" | "cartridges">,
): OwnerNames {
  const aliases = new Map(calibres.map((each) => [calibreKey(each.name), each.aliases]));
  const labels = [...columns.calibres];
  const known = new Set(labels.map(calibreKey));
  const named = new Set(calibres.flatMap((each) => each.aliases.map(calibreKey)));
  for (const { name } of [...calibres, ...cartridges]) {
    const key = calibreKey(name);
    if (known.has(key) || (named.has(key) && !aliases.has(key))) continue;
    known.add(key);
    labels.push(name);
  }
  return nameOwners({
    index: buildNameIndex(
      usesOf(labels.map((name) => calibreNameShares(name, aliases.get(calibreKey(name)) ?? []))),
    ),
    frequency: frequencyOf(columns, labels.length),
    tableShare: 1,
    labels,
    unknownShare: unknownCalibres,
  });
}
