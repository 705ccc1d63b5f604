/**
 * How two statements of one serial come to differ. Judgement from the domain (1.4, P2), in the order of magnitude of
 * `modules/reference/science/names/misreading.ts`; no open collection of right and wrong serials exists. The order
 * decides the ranking, not the digit. None of it was taken from the bench's generator.
 */
export const copying = {
  /** P(two statements of one serial differ in a sign): for the act of copying, and for each sign. */
  base: 0.06,
  perSign: 0.012,
  most: 0.25,
  /** P(one more difference | one): worn marks and hasty copying spoil more than one sign. */
  further: 0.3,
  /** What a difference is, given that there is one: shares that sum to one. */
  lookAlike: 0.4,
  nearAlike: 0.07,
  otherSign: 0.2,
  oneMoreOrLess: 0.23,
  swapped: 0.1,
  /** Partners of a sign drawn nearly alike, on average. */
  nearPartners: 2,
  /** Share of other signs that cross from digits to letters or back: who copies digits writes digits. */
  crossing: 0.1,
  otherDigits: 9,
  otherLetters: 25,
  /** A sign is doubled, or one of a pair lost, so many times as often as any other is added or lost. */
  doubledTimes: 2,
} as const;

/** Parts of a number that one of the two leaves off, as probabilities for each statement of it. */
export const leavingOff = {
  leadingZeros: 0.1,
  /** Letters before or after the digits, at most four (NCIC's third pass). */
  letters: 0.05,
  mostLetters: 4,
  /** One letter between digits (NCIC's second pass). */
  innerLetter: 0.02,
  /** Any other signs at one end, and again for each sign: a number read in part by one who does not say so. */
  end: 0.005,
  perSign: 0.2,
} as const;

/** Signs that worn or poorly struck marks make alike, beside those of one fold. */
export const nearAlike =
  "38 68 98 35 56 3B 6B 9B 49 A4 CG C0 CO U0 EF PR UV MN HN KX VY WM T7 T1 TI AR DP 9G 90".split(
    " ",
  );

/** A number on another part than frame or receiver: parts are exchanged in one gun of four (judgement). */
export const exchangedPart = 0.25;

/**
 * What is stated of the guns. `wrong`: P(the statements differ | one gun). `chance`: P(they agree | two guns drawn at
 * random), and `chanceOfSameModel` where they agree in make or model already: calibre, type and country follow from it,
 * a make from nothing.
 */
export const fieldShares = {
  make: { wrong: 0.08, chance: 0.08, chanceOfSameModel: 0.08 },
  model: { wrong: 0.12, chance: 0.01, chanceOfSameModel: 0.15 },
  calibre: { wrong: 0.07, chance: 0.15, chanceOfSameModel: 0.75 },
  type: { wrong: 0.05, chance: 0.35, chanceOfSameModel: 0.9 },
  country: { wrong: 0.1, chance: 0.15, chanceOfSameModel: 0.8 },
  year: { wrong: 0.25, chance: 0.08, chanceOfSameModel: 0.15 },
} as const;

/** Years of manufacture this near agree: dates are those of design, proof or sale in turn. */
export const sameYear = 2;

/**
 * The days asked for and the day a record states. `wrong`: P(they do not meet | one event): a theft is noticed late, a
 * day is remembered wrongly. Two events drawn at random lie within `spread` days.
 */
export const eventDays = { wrong: 0.2, spread: 3650, mostByChance: 0.9 } as const;

/** A name spelt with one wrong letter speaks for the same name less than the name itself. */
export const misspelt = 0.5;
