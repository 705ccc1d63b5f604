/**
 * What the grammar of serials takes for granted. Judgement, each with its ground; none was taken from the
 * generator of the bench. The strengths of the back-off below are replaced by those fitted to what was
 * learned as soon as enough makers were.
 */

/**
 * How far a level trusts its own counts. `weight` is the number of serials after which its own counts and the
 * level above weigh the same; `discount` is what each shape gives up for shapes not yet seen (Pitman–Yor).
 */
export interface Strength {
  weight: number;
  discount: number;
}

/** Makers keep to a few shapes, so little is left for others; at the levels above shapes are many. */
export const usualStrengths = {
  model: { weight: 3, discount: 0.1 },
  make: { weight: 2, discount: 0.3 },
  group: { weight: 8, discount: 0.5 },
  all: { weight: 12, discount: 0.5 },
} as const satisfies Readonly<Record<string, Strength>>;

/** Makers, in serials learned, that share out a bare serial among makes learned and not learned. */
export const usualMakeStrength: Strength = { weight: 10, discount: 0.5 };

/** A printed note is worth as many serials as this, shared out among the shapes it allows. */
export const noteWorth = 12;

/** Share of the serials under a note that keep to the letters or the range it prints. */
export const noteHolds = 0.9;

/**
 * A serial stated for a gun follows no rule of its maker in this share: a sign lost or added in copying
 * (names/misreading: 6 % and more a name, a sixth of them change the length), a replaced frame, another
 * number taken for it (domain 0.2, 2.4).
 */
export const offRule = 0.05;

/** Less than this share of the maker's serials being at least as unusual is called unusual. */
export const unusualShare = 0.05;
