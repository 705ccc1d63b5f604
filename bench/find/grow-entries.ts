import type { Entry, ReferenceLists } from "#reference/contract";
import { below, pick, type Random } from "./random.ts";

const letters = [..."ABCDEFGHKLMNPRSTVX"];
const suffixes = ["", "", "", "A", "B", "C", "S", "X", " Compact", " Mk II", " Sport", " Tactical"];
const words = ["Hunter", "Patrol", "Storm", "Falcon", "Guardian", "Target", "Ranger", "Elite"];

/** A model name of the forms makers use: number, letters and number, word and number, year. */
function modelName(random: Random): string {
  const number = 1 + below(random, random() < 0.5 ? 100 : 4000);
  const series = Array.from({ length: 1 + below(random, 3) }, () => pick(random, letters)).join("");
  const forms = [
    `Model ${number}`,
    `${series}${number}`,
    `${series}-${number}`,
    `${pick(random, words)} ${number}`,
    `M${1880 + below(random, 145)}`,
  ];
  return `${pick(random, forms)}${pick(random, suffixes)}`;
}

/** One entry like `parent`: half keep its make, the others take any of the coded makes. */
function growOne(lists: ReferenceLists, parent: Entry, at: number, random: Random): Entry {
  const { alsoKnownAs: _, makeCode: __, links: ___, ...rest } = parent;
  return {
    ...rest,
    ref: `SYN${String(at).padStart(6, "0")}`,
    make: random() < 0.5 ? parent.make : pick(random, lists.makes).name,
    model: modelName(random),
    alsoKnownAs: [],
    calibres: random() < 0.7 ? parent.calibres : [pick(random, lists.calibres).name],
  };
}

/** The seed table, families and all, with synthetic entries like its firearms as sold added up to `size`; every list else stays. */
export function growLists(lists: ReferenceLists, size: number, random: Random): ReferenceLists {
  const parents = lists.entries.filter(({ kind }) => kind === undefined);
  const grown = Array.from({ length: Math.max(0, size - lists.entries.length) }, (_, at) =>
    growOne(lists, pick(random, parents), at, random),
  );
  return { ...lists, entries: [...lists.entries, ...grown] };
}
