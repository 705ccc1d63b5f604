import * as z from "zod";

/**
 * What anyone can see on a firearm without its words, and the answers there are to each; every answer has a
 * drawing. Ordered answers run from small to large. Codes, never prose.
 */
export const featureAnswers = {
  /** How it is held to be fired. */
  hold: ["one_hand", "shoulder", "over_shoulder"],
  /** What is moved to load it. */
  opening: [
    "slide",
    "cylinder",
    "side_handle",
    "bolt_handle",
    "pump",
    "lever",
    "breaks_open",
    "none",
  ],
  /** Where the hand goes. */
  grip: ["no_stock", "pistol_grip", "one_piece"],
  /** Where the cartridges are kept. */
  magazine: ["in_grip", "before_trigger", "tube", "cylinder", "belt", "none_seen"],
  barrels: ["one", "side_by_side", "over_under"],
  hammer: ["outside", "hidden"],
  /** Positions of the lever or button by the trigger, the safety included. */
  selector: ["none", "two", "three"],
  /** The inside of the barrel, seen from the muzzle of an unloaded gun. */
  bore: ["rifled", "smooth"],
  /** Opening of the muzzle: under 6 mm, 7 to 8, 9 to 10, 10 to 12, 13 to 20, wider. */
  bore_width: ["straw", "pencil", "little_finger", "finger", "thumb", "wider"],
  /** Cartridges it holds. */
  rounds: [
    "one",
    "two",
    "three_to_five",
    "six",
    "seven_to_nine",
    "to_15",
    "to_20",
    "to_40",
    "more",
  ],
  /** Barrel against a ruler, in centimetres. */
  barrel_length: ["to_7", "to_10", "to_12", "to_16", "to_25", "to_40", "to_55", "longer"],
  /** In which letters words stand on it. */
  script: ["latin", "cyrillic", "east_asian", "arabic", "other", "no_words"],
  /** Two folding legs, or a stand. */
  legs: ["yes", "no"],
  muzzle: ["open", "blocked"],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export const Feature = z.enum(
  Object.keys(featureAnswers) as [keyof typeof featureAnswers, ...(keyof typeof featureAnswers)[]],
);
export type Feature = keyof typeof featureAnswers;

/** An answer to one feature: what was seen. */
export const SeenFeature = z
  .object({
    feature: Feature,
    answer: z.string().max(20),
    /** True when the person looked a second time: trusted more. */
    confirmed: z.boolean().optional(),
  })
  .refine(({ feature, answer }) => isAnswerOf(feature, answer));
export type SeenFeature = z.infer<typeof SeenFeature>;

/** Whether the code is one of a feature's answers. */
export function isAnswerOf(feature: Feature, answer: string): boolean {
  return (featureAnswers[feature] as readonly string[]).includes(answer);
}
