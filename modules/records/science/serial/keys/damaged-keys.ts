import { keyList } from "./key-list.ts";

/** Signs that must remain readable beside an unreadable run. */
const fewestReadable = 3;

function listUnread(signs: readonly string[]): string[] {
  const keys: string[] = [];
  for (let one = 0; one < signs.length; one += 1) {
    for (let other = one; other < signs.length; other += 1) {
      const unread = [...signs];
      unread[one] = "?";
      unread[other] = "?";
      keys.push(unread.join(""));
    }
  }
  return keys;
}

/**
 * The skeletons under which the same number was recorded from a damaged mark: up to two signs unreadable, or an
 * unreadable run before or after at least three signs. They find such records by equality, as any other.
 */
export function listDamagedKeys(skel: string): string[] {
  const signs = [...skel];
  if (signs.length <= fewestReadable) return [];
  const runs = signs
    .slice(fewestReadable)
    .flatMap((_, at) => [
      `${signs.slice(0, fewestReadable + at).join("")}*`,
      `*${signs.slice(at + 1).join("")}`,
    ]);
  return keyList([...listUnread(signs), ...runs], skel);
}
