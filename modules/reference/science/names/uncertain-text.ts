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

/**
 * Whether a folded text with unreadable characters can be this name. Only the latest unreadable run is
 * ever stretched, so the time grows with the product of the lengths however many runs there are.
 */
export function canBe(seen: string, name: string): boolean {
  let here = 0;
  let there = 0;
  let run = -1;
  let resume = 0;
  while (there < name.length) {
    const sign = seen.charAt(here);
    if (sign === anyRun) {
      run = here;
      resume = there;
      here += 1;
    } else if (sign === anyCharacter || sign === name.charAt(there)) {
      here += 1;
      there += 1;
    } else if (run >= 0) {
      here = run + 1;
      resume += 1;
      there = resume;
    } else return false;
  }
  while (seen.charAt(here) === anyRun) here += 1;
  return here === seen.length;
}
