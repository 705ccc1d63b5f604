import type { Lessons, SerialGrammar } from "../grammar/serial-grammar.ts";
import { type ShapeReading, shapeReadings } from "../shape/shape-readings.ts";
import { makePriors } from "./propose-makes.ts";
import { serialChance, storyChance, strangerChance } from "./serial-chance.ts";
import type { SerialRatio } from "./sharpen-cuttings.ts";

function anyMake(grammar: SerialGrammar, readings: readonly ShapeReading[]): number {
  const { priors, stranger } = makePriors(grammar);
  const none = stranger * strangerChance(grammar.all, readings);
  let weight = stranger;
  let sum = none;
  for (const prior of priors) {
    weight += prior.weight;
    sum += prior.weight * serialChance(grammar, prior.make, readings);
  }
  return sum / weight;
}

/**
 * How much likelier a text is as a serial of the make or model than as a serial at large; of any make where
 * none is given.
 */
export function serialRatio(grammar: SerialGrammar, lessons: Lessons | undefined): SerialRatio {
  return (text) => {
    const readings = shapeReadings(text, grammar.shapes);
    const story = storyChance(readings);
    if (story === 0) return 1;
    const chance =
      lessons === undefined ? anyMake(grammar, readings) : serialChance(grammar, lessons, readings);
    return chance / story;
  };
}
