import * as z from "zod";
import { KindProbability, Probability } from "../reading.ts";
import { YearSpan } from "./serial-note.ts";
import { SerialShape } from "./serial-shape.ts";

const Stated = z.string().trim().min(1).max(120);

/** A serial, uncertain characters included, and what is known of the gun. */
export const SerialQuestion = z.object({
  serial: Stated,
  make: Stated.optional(),
  model: Stated.optional(),
  /** An entry of the table; stands for its make and model. */
  entryRef: z.string().max(40).optional(),
});
export type SerialQuestion = z.infer<typeof SerialQuestion>;

/**
 * `unknown`: nothing has been learned of this make. `usual`, `unusual`: by how many of its serials are at
 * least as unusual. `never_seen`: not among those learned, yet too few were to call it unusual.
 */
export const Usualness = z.enum(["unknown", "usual", "unusual", "never_seen"]);
export type Usualness = z.infer<typeof Usualness>;

/** A range that a source gives for the make or model. */
export const NotedRange = z.object({
  /** As printed, such as `A100001`. */
  from: z.string(),
  to: z.string().optional(),
  /** Whether the serial lies in it; absent where uncertain characters leave it open. */
  holds: z.boolean().optional(),
  years: YearSpan.optional(),
  source: z.string(),
  words: z.string(),
});
export type NotedRange = z.infer<typeof NotedRange>;

/** How usual the serial is for the stated gun. */
export const HowUsual = z.object({
  state: Usualness,
  /** Of what it is said: the model where enough was learned of it, else the make. */
  make: z.string(),
  model: z.string().optional(),
  /** Likeliest shape of the serial. */
  shape: SerialShape.optional(),
  /** Serials learned, in fives, and of those the ones of this shape. */
  learned: z.number().nonnegative(),
  seen: z.number().nonnegative(),
  /** Estimated share of this maker's serials that are at least as unusual as this one. */
  share: Probability,
  /** Where it was learned: `records`, or the printed sources. */
  sources: z.array(z.string()),
  /** Words of sources that give this shape. */
  noted: z.array(z.object({ source: z.string(), words: z.string(), years: YearSpan.optional() })),
  ranges: z.array(NotedRange),
});
export type HowUsual = z.infer<typeof HowUsual>;

/** A make that numbers so. A lead, never proof. */
export const MakeProposal = z.object({
  make: z.string(),
  probability: Probability,
  learned: z.number().nonnegative(),
  seen: z.number().nonnegative(),
  sources: z.array(z.string()),
  /** Its models that number so, with their share in the probability. */
  models: z.array(z.object({ model: z.string(), probability: Probability })),
});
export type MakeProposal = z.infer<typeof MakeProposal>;

export const SerialJudgement = z.object({
  /** Shapes the text may have, likeliest first. */
  shapes: z.array(z.object({ shape: SerialShape, probability: Probability })),
  /** What the grammar knows at all. */
  coverage: z.object({ makes: z.int().nonnegative(), serials: z.number().nonnegative() }),
  /** What the number is, read with what is known of the gun. */
  kinds: z.array(KindProbability),
  /** Present where a make was stated. */
  usual: HowUsual.optional(),
  /** Makes that number so, likeliest first; empty where nothing was learned. */
  proposals: z.array(MakeProposal),
  /** Probability that the make is none that was learned. */
  notLearned: Probability,
});
export type SerialJudgement = z.infer<typeof SerialJudgement>;
