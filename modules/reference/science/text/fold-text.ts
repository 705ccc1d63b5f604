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

const [zero, nine, point, comma, small, last] = [48, 57, 46, 44, 97, 122];

function isDigit(code: number): boolean {
  return code >= zero && code <= nine;
}

function isLetter(code: number): boolean {
  return code >= small && code <= last;
}

/** Where a run of letters ends, or a number with its decimals. */
function endOfToken(text: string, from: number): number {
  let at = from + 1;
  if (isLetter(text.charCodeAt(from))) {
    while (isLetter(text.charCodeAt(at))) at += 1;
    return at;
  }
  for (;;) {
    while (isDigit(text.charCodeAt(at))) at += 1;
    const sign = text.charCodeAt(at);
    if ((sign !== point && sign !== comma) || !isDigit(text.charCodeAt(at + 1))) return at;
    at += 1;
  }
}

/** The same for ASCII alone, in one pass: an index of the whole table folds a million texts. */
function separateAscii(text: string): string[] {
  const crossed = text.includes("*") ? text.replace(/(?<=\d\s*)\*(?=\s*\d)/g, "x") : text;
  const tokens: string[] = [];
  for (let at = 0; at < crossed.length; ) {
    const code = crossed.charCodeAt(at);
    if (!isLetter(code) && !isDigit(code)) {
      at += 1;
      continue;
    }
    const end = endOfToken(crossed, at);
    const token = crossed.slice(at, end);
    if (token.startsWith("mk") && /^mk[ivx]{1,5}$/.test(token)) tokens.push("mk", token.slice(2));
    else tokens.push(token.includes(",") ? token.replaceAll(",", ".") : token);
    at = end;
  }
  return tokens;
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
