import { drawnText } from "#reference/science";
import { foldedLatin, foldSign } from "./fold-sign.ts";

const scripts: readonly (readonly [RegExp, string])[] = [
  [/\p{Script=Cyrillic}/u, "БГДЖЗИЛПФЦЧШЩЪЫЬЭЮЯЄІЇЂЉЊЋЏЃЌ"],
  [/\p{Script=Greek}/u, "ΓΔΘΛΞΠΣΦΨΩ"],
  [/\p{Script=Arabic}/u, "ابتثجحخدذرزسشصضطظعغفقكلمنهويپچژگ"],
];

const foldedScripts = scripts.map(
  ([script, letters]) => [script, [...drawnText(letters)].map(foldSign)] as const,
);

/**
 * The signs a wrong or missing one may have been: 26 folded Latin letters and digits, and the letters of each
 * other script the serial already shows. A serial in Latin is not taken for one that lost its only Cyrillic letter.
 */
export function signAlphabet(folded: string): readonly string[] {
  const further = foldedScripts.filter(([script]) => script.test(folded));
  if (further.length === 0) return foldedLatin;
  return [...new Set([...foldedLatin, ...further.flatMap(([, letters]) => letters)])];
}

/** Every sign that may stand on any gun. */
export const anySign: readonly string[] = [
  ...new Set([...foldedLatin, ...foldedScripts.flatMap(([, letters]) => letters)]),
];
