import { asciiDigits } from "./alphabets.ts";
import { canonicalWords } from "./canonical-words.ts";
import { transliterate } from "./transliterate.ts";

const ascii = /^[\u0020-\u007e]*$/;

function plainLetters(text: string): string {
  const lower = asciiDigits(text.replace(/[™®©℠]/g, " ").normalize("NFKC")).toLowerCase();
  const bare = lower.normalize("NFD").replace(/[\p{M}\p{Cf}ـ]/gu, "");
  const crossed = bare.replace(/(?<=\d\s*)[×✕✖хΧχ*](?=\s*\d)/gu, "x");
  return transliterate(crossed).normalize("NFKC").toLowerCase();
}

function separate(text: string): string[] {
  return text
    .replace(/(?<=\d)[,٫](?=\d)/gu, ".")
    .replace(/(?<!\p{L})mk(?=[ivx]{1,5}(?!\p{L}))/gu, "mk ")
    .replace(/(?<=\p{L})(?=\p{N})|(?<=\p{N})(?=\p{L})/gu, " ")
    .replace(/(?<!\p{N})\.|\.(?!\p{N})|[^\p{L}\p{N}.]+/gu, " ")
    .split(" ")
    .filter((token) => token !== "");
}

/** The same for ASCII alone, in one pass: an index of the whole table folds a million texts. */
function separateAscii(text: string): string[] {
  const crossed = text.includes("*") ? text.replace(/(?<=\d\s*)\*(?=\s*\d)/g, "x") : text;
  const tokens = crossed.match(/[a-z]+|\d+(?:[.,]\d+)*/g) ?? [];
  return tokens.flatMap((token) => {
    if (/^mk[ivx]{1,5}$/.test(token)) return ["mk", token.slice(2)];
    return token.includes(",") ? token.replaceAll(",", ".") : token;
  });
}

/**
 * Comparable tokens of any text a person types or a gun bears: Latin lower-case letters or digits,
 * never both in one token (`G19` and `G 19` are `g`, `19`), decimals with a point (`7,65` is
 * `7.65`). Letter case never matters, since marks are stamped in capitals; therefore a change of
 * case is no word boundary. Scripts without a table stay in their own letters.
 */
export function tokensOf(text: string): string[] {
  const tokens = ascii.test(text)
    ? separateAscii(text.toLowerCase())
    : separate(plainLetters(text));
  return canonicalWords(tokens);
}

/** The tokens of {@link tokensOf} in one string; folding a folded text changes nothing. */
export function foldText(text: string): string {
  return tokensOf(text).join(" ");
}

/** The tokens run together: `S & W`, `S.W.` and `SW` all give `sw`. */
export function compactKey(text: string): string {
  return tokensOf(text).join("");
}
