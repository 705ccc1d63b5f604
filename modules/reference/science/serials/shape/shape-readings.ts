import { listSerialReadings } from "./serial-reading.ts";
import { classesOfShape, classesOfSigns, mostSigns, shapeOfClasses } from "./serial-shape.ts";
import { commonShapes } from "./shape-story.ts";

/** One way to read a serial, with every shape it may then have. */
export interface ShapeReading {
  /** Capital signs, `?` and `*` where unreadable. */
  signs: string;
  /** P(the readable signs | a shape that fits): signs are equally likely. */
  signChance: number;
  shapes: readonly string[];
}

/** Unreadable signs that are tried as digit and as letter; more are held against known shapes. */
const mostTried = 7;

function patternOf(signs: string): RegExp {
  const pattern = [...signs].map((sign) => {
    if (sign === "?") return "[DL]";
    return sign === "*" ? "[DL]*" : classesOfSigns(sign);
  });
  return new RegExp(`^${pattern.join("")}$`);
}

function tried(signs: string): string[] {
  let classes = [""];
  for (const sign of signs) {
    const next = sign === "?" ? ["D", "L"] : [classesOfSigns(sign)];
    classes = classes.flatMap((before) => next.map((each) => before + each));
  }
  return classes;
}

function fitting(signs: string, known: readonly string[]): string[] {
  const unread = signs.split("?").length - 1;
  if (!signs.includes("*") && unread <= mostTried) return tried(signs).map(shapeOfClasses);
  const pattern = patternOf(signs);
  const all = new Set([...known, ...commonShapes]);
  return [...all].filter((shape) => pattern.test(classesOfShape(shape)));
}

function chanceOf(signs: string): number {
  const digits = signs.replace(/\D/g, "").length;
  const unread = signs.replace(/[^?*]/g, "").length;
  return 0.1 ** digits * (1 / 26) ** (signs.length - digits - unread);
}

/**
 * The shapes a text may have, by reading. `known` are shapes worth trying where an unreadable run leaves the
 * length open. Empty where the text cannot be a serial.
 */
export function shapeReadings(text: string, known: readonly string[]): ShapeReading[] {
  return listSerialReadings(text).flatMap((signs) => {
    if (signs === "" || signs.length > mostSigns) return [];
    const shapes = fitting(signs, known).filter((shape) => shape.includes("D"));
    return shapes.length === 0 ? [] : [{ signs, signChance: chanceOf(signs), shapes }];
  });
}
