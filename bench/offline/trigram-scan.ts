import type { Entry, Observation, ReferenceLists } from "#reference/contract";
import { foldText } from "#reference/science";

/** The numbers of the likeliest twelve entries, best first. */
export type Scan = (observation: Observation) => string[];

const shown = 12;

/** Every three characters of the words of a text, each once, as numbers in order. */
function trigramsOf(texts: readonly string[]): Uint32Array {
  const found = new Set<number>();
  for (const text of texts) {
    for (const word of foldText(text).split(" ")) {
      const padded = `  ${word} `;
      for (let at = 0; at + 3 <= padded.length; at += 1) {
        const [a, b, c] = [0, 1, 2].map((next) => padded.charCodeAt(at + next) & 0x3ff);
        found.add((((a ?? 0) << 20) | ((b ?? 0) << 10) | (c ?? 0)) >>> 0);
      }
    }
  }
  return Uint32Array.from(found).sort();
}

function shared(one: Uint32Array, other: Uint32Array): number {
  let count = 0;
  for (let a = 0, b = 0; a < one.length && b < other.length; ) {
    const [left = 0, right = 0] = [one[a], other[b]];
    if (left === right) count += 1;
    if (left <= right) a += 1;
    if (right <= left) b += 1;
  }
  return count;
}

/** The same words as our index has: every spelling of make, model, calibre and firms. */
function wordsOf(lists: ReferenceLists): (entry: Entry) => string[] {
  const makes = new Map(lists.makes.map(({ name, aliases }) => [name, aliases]));
  const calibres = new Map(lists.calibres.map(({ name, aliases }) => [name, aliases]));
  return (entry) => [
    entry.make,
    ...(makes.get(entry.make) ?? []).map(({ text }) => text),
    ...(entry.manufacturer === undefined ? [] : [entry.manufacturer]),
    ...entry.importers,
    entry.model,
    ...entry.alsoKnownAs,
    ...entry.calibres.flatMap((name) => [name, ...(calibres.get(name) ?? [])]),
  ];
}

/** What was seen and said as one text; kinds and measures the scan cannot use narrow it before. */
function textsOf({
  markings,
  make,
  model,
  calibre,
  manufacturer,
  importer,
}: Observation): string[] {
  const stated = [make, model, calibre, manufacturer, importer];
  return [...markings.map(({ text }) => text), ...stated.filter((text) => text !== undefined)];
}

/**
 * The peer: every entry compared with all that was seen by the share of common trigrams, as a list
 * kept on a phone is searched today; trigrams of the entries are made before, type filters first.
 */
export function openScan(lists: ReferenceLists): Scan {
  const words = wordsOf(lists);
  const rows = lists.entries.map((entry) => ({ entry, trigrams: trigramsOf(words(entry)) }));
  return (observation) => {
    const asked = trigramsOf(textsOf(observation));
    const scored = rows
      .filter(({ entry }) => observation.type === undefined || entry.type === observation.type)
      .map(({ entry, trigrams }) => {
        const common = shared(asked, trigrams);
        return { ref: entry.ref, score: common / (asked.length + trigrams.length - common) };
      });
    return scored
      .sort((a, b) => b.score - a.score)
      .slice(0, shown)
      .map(({ ref }) => ref);
  };
}
