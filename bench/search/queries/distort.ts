import { below, pick, type Random } from "../../find/random.ts";

/** Signs an eye takes for each other, as the generator has them. */
const confused: Readonly<Record<string, string>> = {
  "0": "ODQ",
  O: "0D",
  D: "0",
  Q: "0O",
  "1": "IL",
  I: "1L",
  L: "1I",
  "5": "S",
  S: "5",
  "8": "B",
  B: "8",
  "2": "Z",
  Z: "2",
  "6": "G",
  G: "6",
};
const digits = [..."0123456789"];
const letters = [..."ABCDEFGHJKLMNPRSTUVWXYZ"];
const cyrillicForms: Readonly<Record<string, string>> = {
  A: "А",
  B: "В",
  E: "Е",
  K: "К",
  M: "М",
  H: "Н",
};

/** The bare signs of a marking: capitals without separators, digits as we write them. */
export function bareSigns(marking: string): string[] {
  const plain = marking.replace(/[٠-٩]/g, (sign) => String(sign.charCodeAt(0) - 0x660));
  return [...plain.toUpperCase()].filter((sign) => /[\p{L}\p{N}]/u.test(sign));
}

function inFullWidth(text: string): string {
  return text.replace(/[0-9A-Z]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));
}

const writings: readonly ((text: string) => string)[] = [
  (text) => text.toLowerCase(),
  (text) => text.replace(/(...)(?=.)/gu, "$1-"),
  (text) => text.replace(/(..)(?=.)/gu, "$1 "),
  (text) => `00${text}`,
  (text) => text.replace(/\d/g, (sign) => "٠١٢٣٤٥٦٧٨٩".charAt(Number(sign))),
  (text) => text.replace(/\d/g, (sign) => "۰۱۲۳۴۵۶۷۸۹".charAt(Number(sign))),
  (text) => text.replace(/[ABEKMH]/g, (sign) => cyrillicForms[sign] ?? sign),
  inFullWidth,
];

/** The same number, otherwise written. */
export function writeOtherwise(random: Random, signs: readonly string[]): string {
  return pick(random, writings)(signs.join(""));
}

/** One or two signs taken for look-alikes; undefined where the number has none. */
export function confuse(random: Random, signs: readonly string[]): string | undefined {
  const places = signs.flatMap((sign, at) => (confused[sign] === undefined ? [] : [at]));
  if (places.length === 0) return undefined;
  const wrong = new Set([pick(random, places), ...(random() < 0.4 ? [pick(random, places)] : [])]);
  const seen = signs.map((sign, at) =>
    wrong.has(at) ? pick(random, [...(confused[sign] ?? sign)]) : sign,
  );
  return seen.join("");
}

/** Another sign of the same class: who copies digits writes digits. */
function otherSign(random: Random, sign: string): string {
  const signs = /\d/.test(sign) ? digits : letters;
  return pick(
    random,
    signs.filter((one) => one !== sign),
  );
}

/** One sign wrong, lost, added or swapped with its neighbour, each in a quarter of cases. */
export function misspell(random: Random, signs: readonly string[]): string[] {
  const at = below(random, signs.length);
  const [here = "", next] = signs.slice(at);
  const [before, after] = [signs.slice(0, at), signs.slice(at + 1)];
  const kind = below(random, 4);
  if (kind === 0) return [...before, otherSign(random, here), ...after];
  if (kind === 1 && signs.length > 5) return [...before, ...after];
  if (kind === 2) return [...before, otherSign(random, ""), here, ...after].map((sign) => sign);
  if (next === undefined || next === here) return misspell(random, signs);
  return [...before, next, here, ...after.slice(1)];
}

/** What is left of a number on a worn mark, in the notation: one or two signs unread, one of a few, an end torn off. */
export function wearOff(random: Random, signs: readonly string[]): string {
  const at = below(random, signs.length);
  const hide = (places: readonly number[]): string =>
    signs.map((sign, place) => (places.includes(place) ? "?" : sign)).join("");
  const kept = Math.max(4, signs.length - 1 - below(random, 2));
  const ways = [
    () => hide([at]),
    () => hide([at, below(random, signs.length)]),
    () =>
      signs
        .map((sign, one) => (one === at ? `[${sign}${otherSign(random, sign)}]` : sign))
        .join(""),
    () => `${signs.slice(0, kept).join("")}*`,
    () => `*${signs.slice(-kept).join("")}`,
    () => `*${signs.slice(1, 1 + Math.max(4, kept - 1)).join("")}*`,
  ];
  return pick(random, ways)();
}
