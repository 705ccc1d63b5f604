import type { Lessons } from "../../serials/grammar/serial-grammar.ts";
import { serialChance, storyChance, strangerChance } from "../../serials/judge/serial-chance.ts";
import { shapeReadings } from "../../serials/shape/shape-readings.ts";
import type { ReferenceIndex } from "../table/reference-index.ts";
import type { MakerRatios } from "./owner-ratios.ts";

/** How a serial speaks for each maker: P(text | it numbers so) over P(text | a serial at large). */
export function serialRatios({ serials, serialMakers }: ReferenceIndex, text: string): MakerRatios {
  const readings = shapeReadings(text, serials.shapes);
  const story = storyChance(readings);
  if (story === 0) return { byMaker: new Map(), others: [1, 1], unlisted: 1 };
  const others = strangerChance(serials.all, readings) / story;
  const byLessons = new Map<Lessons, number>();
  const byMaker = new Map<number, number>();
  for (const [maker, lessons] of serialMakers) {
    const ratio = byLessons.get(lessons) ?? serialChance(serials, lessons, readings) / story;
    byLessons.set(lessons, ratio);
    byMaker.set(maker, ratio);
  }
  return { byMaker, others: [others, others], unlisted: others };
}
