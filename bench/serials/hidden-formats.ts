import type { Dice } from "../identify/dice.ts";

/**
 * A way of numbering, hidden from the model: `#` a digit, `@` a letter, other signs as they stand; or a counter
 * that runs from 1 without zeros in front.
 */
export type HiddenFormat = { pattern: string } | { last: number; before: string };

export interface HiddenMaker {
  name: string;
  country: string;
  models: readonly string[];
  /** By model: formats and how often each is used. */
  formats: readonly (readonly (readonly [HiddenFormat, number])[])[];
  /** How common it is among guns met. */
  commonness: number;
}

const letters = [..."ABCDEFGHJKLMNPRSTUVWXYZ"];

function lettersOf(dice: Dice, count: number): string {
  return Array.from({ length: count }, () => (dice.chance(0.5) ? "@" : dice.pick(letters))).join(
    "",
  );
}

function inventFormat(dice: Dice): HiddenFormat {
  const digits = (least: number, most: number) => "#".repeat(least + dice.below(most - least + 1));
  const style = dice.next();
  if (style < 0.2) {
    const before = dice.chance(0.4) ? dice.pick(letters) : "";
    return { before, last: 10 ** (3 + 3 * dice.next()) };
  }
  if (style < 0.45) return { pattern: digits(4, 8) };
  if (style < 0.75) return { pattern: lettersOf(dice, 1 + dice.below(4)) + digits(3, 7) };
  if (style < 0.85) return { pattern: digits(4, 7) + lettersOf(dice, 1 + dice.below(2)) };
  if (style < 0.93) return { pattern: lettersOf(dice, 1 + dice.below(2)) + digits(3, 6) + "@" };
  return { pattern: `${digits(2, 3)}${lettersOf(dice, 1 + dice.below(2))}-${digits(3, 6)}` };
}

function shareOut(dice: Dice, formats: readonly HiddenFormat[]) {
  let left = 1;
  return formats.map((format, at) => {
    const share = at === formats.length - 1 ? left : left * (0.4 + 0.6 * dice.next());
    left -= share;
    return [format, share] as const;
  });
}

function formatsFor(dice: Dice, others: readonly HiddenMaker[]): HiddenFormat[] {
  const count = dice.weighted([
    [1, 0.4],
    [2, 0.3],
    [3, 0.15],
    [4, 0.1],
    [6, 0.05],
  ]);
  return Array.from({ length: count }, () => {
    if (others.length > 0 && dice.chance(0.3)) {
      const [format] = dice.pick(dice.pick(dice.pick(others).formats));
      return format;
    }
    return inventFormat(dice);
  });
}

const countries = ["US", "DE", "IT", "FR", "ES", "TR", "BR", "CZ", "AT", "BE"] as const;

/** Invents makers; every third has models that number in ways of their own. */
export function inventMakers(dice: Dice, count: number): HiddenMaker[] {
  const makers: HiddenMaker[] = [];
  for (let at = 0; at < count; at += 1) {
    const models = ["One", "Two", "Three"].slice(0, 1 + dice.below(3));
    const shared = shareOut(dice, formatsFor(dice, makers));
    const ownWays = dice.chance(1 / 3);
    makers.push({
      name: `Benchwright ${syllables(at)}`,
      country: dice.pick(countries),
      models,
      formats: models.map(() => (ownWays ? shareOut(dice, formatsFor(dice, makers)) : shared)),
      commonness: 1000 ** dice.next(),
    });
  }
  return makers;
}

function syllables(number: number): string {
  const parts = ["ba", "ke", "di", "fo", "gu", "la", "me", "ni", "po", "ru"];
  return [...String(number).padStart(3, "0")].map((digit) => parts[Number(digit)]).join("");
}

function fill(dice: Dice, format: HiddenFormat): string {
  if ("last" in format) return format.before + String(1 + Math.floor(dice.next() * format.last));
  return format.pattern.replace(/[#@]/g, (sign) =>
    sign === "#" ? String(dice.below(10)) : dice.pick(letters),
  );
}

/** Share of serials that lose or gain a sign between the steel and the form. */
const slips = 0.03;

function slip(dice: Dice, text: string): string {
  const at = dice.below(text.length);
  const kept = text.slice(0, at) + text.slice(at + 1);
  return dice.chance(0.6) && kept.length > 1 ? kept : `${text.slice(0, at)}7${text.slice(at)}`;
}

export interface DrawnSerial {
  maker: HiddenMaker;
  model: string;
  text: string;
}

/** Draws a serial of a maker. */
export function drawSerial(dice: Dice, maker: HiddenMaker): DrawnSerial {
  const at = dice.below(maker.models.length);
  const text = fill(dice, dice.weighted(maker.formats[at] ?? []));
  const copied = dice.chance(slips) ? slip(dice, text) : text;
  return { maker, model: maker.models[at] ?? "", text: copied };
}

/** Meets a gun of some maker, common ones more often. */
export function meetMaker(dice: Dice, makers: readonly HiddenMaker[]): HiddenMaker {
  return dice.weighted(makers.map((maker) => [maker, maker.commonness] as const));
}
