/**
 * P(text | a word or name that no list holds), for folded texts: letters of running names carry about
 * 4.4 bits, digits 3.6; lengths are spread evenly.
 */
function signs(key: string, letter: number, digit: number): number {
  let chance = 1;
  for (const sign of key) {
    if (/\d/.test(sign)) chance *= digit;
    else if (sign !== "." && sign !== "ʔ" && sign !== "ʕ") chance *= letter;
  }
  return chance;
}

/** A firm or person. Digits hardly occur. */
export function unknownName(key: string): number {
  return key.length < 2 ? 0 : signs(key, 1 / 21, 1 / 500) / 30;
}

/** A model designation: short, letters and digits mixed. */
export function unknownModel(key: string): number {
  if (key === "" || key.length > 16) return 0;
  const ease = key.length <= 8 ? 0.11 : 0.015;
  return ease * signs(key, 1 / 24, 1 / 15);
}

/** A chambering: opens with digits. */
export function unknownCalibre(key: string): number {
  return /^[\dʔ]/.test(key) && key.length >= 2 ? signs(key, 1 / 18, 1 / 12) / 20 : 0;
}

/** Anything else a person may type: words; numbers nearly always have a kind of their own. */
export function anyText(key: string): number {
  return signs(key, 1 / 21, 1 / 40) / 60;
}
