import {
  arabicLetters,
  cyrillicLetters,
  greekDigraphs,
  greekLetters,
  latinLetters,
} from "./alphabets.ts";

const letters: Readonly<Record<string, string>> = {
  ...latinLetters,
  ...cyrillicLetters,
  ...greekLetters,
  ...arabicLetters,
};

/** The conjunction written as a word of its own, in Russian and Arabic. */
const loneConjunction = /(?<![\p{L}\p{N}])и(?![\p{L}\p{N}])/gu;
const loneArabicAnd = /(?<![\p{L}\p{N}])و(?![\p{L}\p{N}])/gu;
/** The Arabic article, kept when the rest would be too short to be a word. */
const arabicArticle = /(?<![\p{L}\p{N}])ال(?=[\u0621-\u06d3]{3})/gu;
/** Waw and yeh stand for vowels unless they open the word or touch an alif. */
const vowelWaw = /(?<=[\u0621-\u06d3])(?<!ا)و(?!ا)/gu;
const vowelYeh = /(?<=[\u0621-\u06d3])(?<!ا)[يی](?!ا)/gu;

function latinFromArabic(text: string): string {
  return text
    .replace(loneArabicAnd, " ")
    .replace(arabicArticle, "")
    .replace(vowelYeh, "i")
    .replace(vowelWaw, "o");
}

/**
 * Turns lower-case Greek, Cyrillic, Arabic and special Latin letters into a Latin search key.
 * Expects text without combining marks; letters of other scripts stay as they are.
 */
export function transliterate(text: string): string {
  return latinFromArabic(text.replace(loneConjunction, " "))
    .replace(/μπ|γκ|ου|(?<!\p{L})ντ/gu, (pair) => greekDigraphs[pair] ?? pair)
    .replace(/[^\u0000-\u007f]/gu, (letter) => letters[letter] ?? letter);
}
