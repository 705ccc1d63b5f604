import { randomInt } from "node:crypto";

/** Letters and digits that are not mistaken for one another when read aloud or copied by hand. */
const alphabet = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
const RANDOM_DIGITS = 7;

/**
 * A short random reference such as `ID-7F3Q-2M8K`. The last character checks the others by Luhn's
 * rule modulo 32 (ISO/IEC 7812-1 annex B, in its mod N form): one wrong character, and nearly every
 * swap of neighbours, is noticed.
 */
export function makeReference(prefix: string): string {
  const digits = Array.from({ length: RANDOM_DIGITS }, () => randomInt(alphabet.length));
  const text = [...digits, checkDigit(digits)].map((digit) => alphabet[digit]).join("");
  return `${prefix}-${text.slice(0, 4)}-${text.slice(4)}`;
}

/** Whether a reference, as typed, has the check character it must have. */
export function isReference(text: string): boolean {
  const characters = text.toUpperCase().split("-").slice(1).join("");
  const digits = [...characters].map((character) => alphabet.indexOf(character));
  const last = digits.pop();
  return digits.length === RANDOM_DIGITS && !digits.includes(-1) && last === checkDigit(digits);
}

function checkDigit(digits: readonly number[]): number {
  const sum = digits.reduceRight((total, digit, at) => total + weigh(digit, digits.length - at), 0);
  return (alphabet.length - (sum % alphabet.length)) % alphabet.length;
}

/** Every other digit from the right is doubled, and the digits of the result in base 32 are added. */
function weigh(digit: number, fromRight: number): number {
  if (fromRight % 2 === 0) return digit;
  const doubled = digit * 2;
  return Math.floor(doubled / alphabet.length) + (doubled % alphabet.length);
}
