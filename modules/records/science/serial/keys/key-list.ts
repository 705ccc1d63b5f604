/**
 * Keys to look up in one go: by code point, so that a B-tree is walked once from left to right and keys that share a
 * leaf follow each other; each once, without the number's own. Lists that are in order already cost little.
 */
export function keyList(keys: readonly string[], own: string): string[] {
  const sorted = keys.toSorted();
  return sorted.filter((key, at) => key !== sorted[at - 1] && key !== own && key !== "");
}
