/** Stands for one unreadable character in a folded text; a letter, so that folding keeps it. */
export const anyCharacter = "ʔ";
/** Stands for an unreadable run in a folded text. */
export const anyRun = "ʕ";

const manyReadings = 16;
const choice = /\[([^[\]]{1,8})\]/u;

function expand(texts: readonly string[]): readonly string[] {
  const open = texts.find((text) => choice.test(text));
  if (open === undefined) return texts;
  const next = texts.flatMap((text) => {
    const found = choice.exec(text);
    if (found === null) return [text];
    const before = text.slice(0, found.index);
    const after = text.slice(found.index + found[0].length);
    return [...(found[1] ?? "")].map((character) => before + character + after);
  });
  return next.length > manyReadings
    ? expand(texts.map((text) => text.replace(choice, anyCharacter)))
    : expand(next);
}

/**
 * The texts an uncertain notation may stand for: `[8B]` is tried as each of its characters, `?` becomes
 * {@link anyCharacter} and `*` {@link anyRun}. More than sixteen readings fold the choices into unknown
 * characters. A `*` between digits is left to folding, which reads it as a multiplication sign.
 */
export function listReadings(text: string): readonly string[] {
  const marked = text.replaceAll("?", anyCharacter).replace(/(?<!\d\s*)\*|\*(?!\s*\d)/gu, anyRun);
  return expand([marked]);
}

/** Whether a folded text holds unreadable characters. */
export function isUncertain(text: string): boolean {
  return text.includes(anyCharacter) || text.includes(anyRun);
}

function matchesFrom(seen: string, at: number, name: string, from: number): boolean {
  for (let here = at, there = from; ; here += 1, there += 1) {
    if (here === seen.length) return there === name.length;
    const sign = seen.charAt(here);
    if (sign === anyRun) {
      for (let skip = there; skip <= name.length; skip += 1) {
        if (matchesFrom(seen, here + 1, name, skip)) return true;
      }
      return false;
    }
    if (there === name.length) return false;
    if (sign !== anyCharacter && sign !== name.charAt(there)) return false;
  }
}

/** Whether a folded text with unreadable characters can be this name. */
export function canBe(seen: string, name: string): boolean {
  return matchesFrom(seen, 0, name, 0);
}
