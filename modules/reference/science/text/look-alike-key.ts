import { asciiDigits } from "./alphabets.ts";

/** Letters of other scripts that are drawn like a Latin capital, not those that sound like one. */
const drawnAlike: Readonly<Record<string, string>> = Object.fromEntries(
  [..."АВЕКМНОРСТУХЅІЈԚԜΑΒΕΖΗΙΚΜΝΟΡΤΥΧ"].map((letter, at) => [
    letter,
    "ABEKMHOPCTYXSIJQWABEZHIKMNOPTYX".charAt(at),
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

/** Capital Latin letters and digits as drawn: Cyrillic `МР` reads `MP`, `٣` reads `3`. */
export function drawnText(text: string): string {
  return asciiDigits(text.normalize("NFKC"))
    .toUpperCase()
    .replace(/[\u0370-\u052f]/g, (letter) => drawnAlike[letter] ?? letter)
    .replace(/[^\p{L}\p{N}]/gu, "");
}

/** Key under which texts that can be mistaken for each other by eye are equal. */
export function lookAlikeKey(text: string): string {
  return drawnText(text).replace(/[A-Z]/g, (letter) => confusable[letter] ?? letter);
}
