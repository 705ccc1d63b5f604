import { asciiDigits } from "./alphabets.ts";

/**
 * Letters of other scripts that are drawn like a Latin capital, not those that sound like one; Latin
 * letters with a stroke; Persian letters as Arabic writes them.
 */
const drawnAlike: Readonly<Record<string, string>> = Object.fromEntries(
  [..."АВЕКМНОРСТУХЅІЈԚԜΑΒΕΖΗΙΚΜΝΟΡΤΥΧØĐŁĦŦ∅کیى"].map((letter, at) => [
    letter,
    "ABEKMHOPCTYXSIJQWABEZHIKMNOPTYXODLHT0كيي".charAt(at),
  ]),
);

/** Confusable characters on worn or struck marks (domain 1.4), each set under one sign. */
const confusable: Readonly<Record<string, string>> = {
  O: "0",
  D: "0",
  Q: "0",
  I: "1",
  L: "1",
  Z: "2",
  S: "5",
  G: "6",
  B: "8",
};

const ascii = /^[\u0020-\u007e]*$/;

/** Letters without their marks and Arabic lengthening, which copyists leave out. */
function bareLetters(text: string): string {
  return text
    .replaceAll("№", "")
    .normalize("NFKD")
    .replace(/[\p{M}ـ]/gu, "")
    .normalize("NFKC");
}

/** Capital letters and digits as drawn: Cyrillic `МР` reads `MP`, `٣` reads `3`, `é` reads `E`. */
export function drawnText(text: string): string {
  if (ascii.test(text)) return text.toUpperCase().replace(/[^0-9A-Z]+/g, "");
  return asciiDigits(bareLetters(text))
    .toUpperCase()
    .replace(/[^\u0000-\u007f]/gu, (letter) => drawnAlike[letter] ?? letter)
    .replace(/[^\p{L}\p{N}]/gu, "");
}

/** Key under which texts that can be mistaken for each other by eye are equal. */
export function lookAlikeKey(text: string): string {
  return drawnText(text).replace(/[A-Z]/g, (letter) => confusable[letter] ?? letter);
}
