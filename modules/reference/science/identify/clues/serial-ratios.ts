import { addValue, noValues } from "../../lexicon/owner-values.ts";
import type { Lessons } from "../../serials/grammar/serial-grammar.ts";
import { serialChance, storyChance, strangerChance } from "../../serials/judge/serial-chance.ts";
import { shapeReadings } from "../../serials/shape/shape-readings.ts";
import type { ReferenceIndex } from "../table/reference-index.ts";
import type { MakerRatios } from "./owner-ratios.ts";

/** How a serial speaks for each maker: P(text | it numbers so) over P(text | a serial at large). */
export function serialRatios({ serials, serialMakers }: ReferenceIndex, text: string): MakerRatios {
  const readings = shapeReadings(text, serials.shapes);
  const story = storyChance(readings);
  if (story === 0) return { byMaker: noValues(0), others: [1, 1], unlisted: 1 };
  const others = strangerChance(serials.all, readings) / story;
  const byLessons = new Map<Lessons, number>();
  const byMaker = noValues(serialMakers.size);
  for (const [maker, lessons] of serialMakers) {
    const ratio = byLessons.get(lessons) ?? serialChance(serials, lessons, readings) / story;
    byLessons.set(lessons, ratio);
    addValue(byMaker, maker, ratio);
  }
  return { byMaker, others: [others, others], unlisted: others };
}
