/** Signs that must remain readable beside an unreadable run. */
const fewestReadable = 3;

function withUnread(signs: readonly string[], one: number, other: number): string {
  return signs.map((sign, at) => (at === one || at === other ? "?" : sign)).join("");
}

function listUnread(signs: readonly string[]): string[] {
  return signs.flatMap((_, one) => signs.slice(one).map((_, by) => withUnread(signs, one, one + by)));
}

/**
 * The skeletons under which the same number was recorded from a damaged mark: up to two signs unreadable, or an
 * unreadable run before or after at least three signs. They find such records by equality, as any other.
 */
export function listDamagedKeys(skel: string): string[] {
  const signs = [...skel];
  if (signs.length <= fewestReadable) return [];
  const runs = signs.slice(fewestReadable).flatMap((_, at) => [
    `${signs.slice(0, fewestReadable + at).join("")}*`,
    `*${signs.slice(at + 1).join("")}`,
  ]);
  return [...new Set([...listUnread(signs), ...runs])].sort();
}
