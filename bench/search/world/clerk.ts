import { pick, type Random } from "../../find/random.ts";

const careless = 0.09;
const ways: readonly ((text: string) => string)[] = [
  (text) => text.toLowerCase(),
  (text) => text.replace(/[- ]/g, ""),
  (text) => text.replace(/(?<=\p{L})(?=\p{N})/u, " "),
  (text) => text.replace(/^(...)/u, "$1."),
  (text) => text.replace(/^[0٠]+(?=.{3})/u, ""),
];

/** What a clerk makes of a marking: as it is, or in 9 % otherwise spaced, in small letters, without leading zeros. */
export function clerkWrites(random: Random, marking: string): string {
  return random() < careless ? pick(random, ways)(marking) : marking;
}
