import { keyList } from "./key-list.ts";
import { keysOfReading } from "./serial-keys.ts";

/** Fewer signs are no number to search by. */
const fewestLeft = 3;

const strips: readonly RegExp[] = [
  /^\p{L}{1,4}(?=\p{Nd})/u,
  /(?<=\p{Nd})\p{L}{1,4}$/u,
  /^\p{L}{1,4}(?=\p{Nd})|(?<=\p{Nd})\p{L}{1,4}$/gu,
  /(?<=\p{Nd})\p{L}{1,3}(?=\p{Nd})/gu,
];

/**
 * The skeletons of a number recorded without the letters before, after or among its digits: `369J257` is often
 * kept as `369257`, `AB12345` as `12345` (NCIC's second and third pass, domain 1.4).
 */
export function listStrippedKeys(norm: string): string[] {
  const kept = strips.map((letters) => norm.replace(letters, ""));
  const shorter = kept.filter((text) => text !== norm && [...text].length >= fewestLeft);
  return keyList(
    shorter.map((text) => keysOfReading(text).skel),
    "",
  );
}
