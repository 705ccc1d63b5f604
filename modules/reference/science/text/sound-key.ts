/**
 * Spellings of one sound across the scripts the names travel through. Arabic writes few vowels and
 * has no P, V or hard G of its own; Russian writes Walther with V, Colt with K and Browning with
 * AU. The order matters: longer spellings first.
 */
const sounds: readonly (readonly [RegExp, string])[] = [
  [/sch|shch|sh|ch|tch|cz|zh|ts|tz/g, "s"],
  [/ph/g, "f"],
  [/th/g, "t"],
  [/dh/g, "d"],
  [/gh|dj|j/g, "g"],
  [/kh|ck|q/g, "k"],
  [/x/g, "ks"],
  [/c(?=[eiy])/g, "s"],
  [/c/g, "k"],
  [/z/g, "s"],
  [/^w/g, "f"],
  [/v/g, "f"],
  [/p/g, "b"],
  [/(?<!^)[aeiouyw]/g, ""],
  [/^[aeiouy]/g, "a"],
  [/(.)\1+/g, "$1"],
];

/**
 * Consonant skeleton of one folded token, equal for a name and its usual transliterations:
 * `kalashnikov`, `kalachnikov` and `klashnikof` are all `klsnkf`. Numbers and short words, whose
 * skeleton would say nothing, answer an empty text.
 */
export function soundKey(token: string): string {
  if (!/^[a-z]{3,}$/.test(token)) return "";
  const key = sounds.reduce((text, [sound, sign]) => text.replace(sound, sign), token);
  return key.length < 2 ? "" : key;
}
