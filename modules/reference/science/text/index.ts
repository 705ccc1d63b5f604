export { asciiDigits } from "./alphabets.ts";
export { boundedEditDistance } from "./edit-distance.ts";
export { compactKey, foldText, tokensOf } from "./fold-text.ts";
export { drawnText, lookAlikeKey } from "./look-alike-key.ts";
export { findRomanValue } from "./roman-numeral.ts";
export { soundKey } from "./sound-key.ts";
