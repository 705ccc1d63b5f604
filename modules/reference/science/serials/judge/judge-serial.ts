import type { SerialJudgement, SerialQuestion } from "#reference/contract";
import type { ReferenceIndex } from "../../identify/table/reference-index.ts";
import { cutReadings } from "../../marks/cut-readings.ts";
import type { SerialGrammar } from "../grammar/serial-grammar.ts";
import { shapeChance } from "../grammar/shape-node.ts";
import { type ShapeReading, shapeReadings } from "../shape/shape-readings.ts";
import { findLessons } from "./find-lessons.ts";
import { howUsual } from "./how-usual.ts";
import { proposeMakes } from "./propose-makes.ts";
import { serialRatio } from "./serial-ratio.ts";
import { sharpenCuttings, wholeKinds } from "./sharpen-cuttings.ts";

const mostShapes = 8;
const leastKind = 0.005;

function shapesOf({ all }: SerialGrammar, readings: readonly ShapeReading[]) {
  const weights = new Map<string, number>();
  for (const { shapes, signChance } of readings)
    for (const shape of shapes) {
      const before = weights.get(shape) ?? 0;
      weights.set(shape, before + signChance * shapeChance(all, shape));
    }
  const total = [...weights.values()].reduce((sum, weight) => sum + weight, 0);
  return [...weights]
    .map(([shape, weight]) => ({ shape, probability: total === 0 ? 0 : weight / total }))
    .sort((a, b) => b.probability - a.probability)
    .slice(0, mostShapes);
}

function namesOf(index: ReferenceIndex, { make, model, entryRef }: SerialQuestion) {
  const entry = index.entries.find(({ ref }) => ref === entryRef);
  return entry === undefined ? { make, model } : { make: entry.make, model: entry.model };
}

function unknownMake(make: string, model: string | undefined): SerialJudgement["usual"] {
  const nothing = { learned: 0, seen: 0, share: 1, sources: [], noted: [], ranges: [] };
  return { state: "unknown", make, ...(model === undefined ? {} : { model }), ...nothing };
}

/**
 * Says of a number how usual it is as a serial of the stated gun, what else it may be, and which makes number
 * so. Uncertain characters are allowed; never throws on any text.
 */
export function judgeSerial(index: ReferenceIndex, question: SerialQuestion): SerialJudgement {
  const { serials: grammar } = index;
  const readings = shapeReadings(question.serial, grammar.shapes);
  const stated = namesOf(index, question);
  const lessons = findLessons(grammar, stated);
  const ratio = serialRatio(grammar, lessons?.model ?? lessons?.make);
  const reading = cutReadings(index.lexicon, { text: question.serial });
  const usual = lessons
    ? howUsual(lessons.make, lessons.model, readings)
    : stated.make && unknownMake(stated.make, stated.model);
  return {
    shapes: shapesOf(grammar, readings),
    coverage: { makes: grammar.makes.size, serials: grammar.serials },
    kinds: wholeKinds(sharpenCuttings(reading, ratio)).filter(
      ({ probability }) => probability >= leastKind,
    ),
    ...(usual ? { usual } : {}),
    ...proposeMakes(grammar, readings),
  };
}
