const numeral = /^(?=[ivx])x{0,3}(?:ix|iv|v?i{0,3})$/;
const value: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10 };

/**
 * Value of a lower-case roman numeral from 1 to 39, undefined for any other word. Marks of model
 * generations stay below that, and words made of L, C, D and M are too often letters.
 */
export function findRomanValue(word: string): number | undefined {
  if (!numeral.test(word)) return undefined;
  let sum = 0;
  for (let at = 0; at < word.length; at += 1) {
    const here = value[word.charAt(at)] ?? 0;
    const next = value[word.charAt(at + 1)] ?? 0;
    sum += here < next ? -here : here;
  }
  return sum;
}
