import { drawnText } from "../../text/index.ts";
import { listSerialReadings } from "./serial-reading.ts";

/** Longer texts are no serial. */
export const mostSigns = 24;

/** One letter per sign: `D` for a digit, `L` for a letter of any script. */
export function classesOfSigns(signs: string): string {
  return [...signs].map((sign) => (/\d/.test(sign) ? "D" : "L")).join("");
}

/** Writes the classes of a serial as a shape: `LLLDDDDDD` is `L3 D6`. */
export function shapeOfClasses(classes: string): string {
  return (classes.match(/L+|D+/g) ?? []).map((run) => `${run.charAt(0)}${run.length}`).join(" ");
}

/** The classes a shape stands for: `L3 D6` is `LLLDDDDDD`. */
export function classesOfShape(shape: string): string {
  return shape
    .split(" ")
    .map((run) => run.charAt(0).repeat(Number(run.slice(1))))
    .join("");
}

/**
 * The shape of a serial, such as `L3 D6`, in whatever script it is written; undefined where characters are
 * uncertain, or where the text cannot be a serial. Pure; nothing of the number can be got back from it but
 * which of its signs are digits.
 */
export function serialShape(text: string): string | undefined {
  const [only, second] = listSerialReadings(text);
  if (only === undefined || second !== undefined || /[?*]/.test(only)) return undefined;
  const signs = drawnText(only);
  if (signs === "" || signs.length > mostSigns || !/\d/.test(signs)) return undefined;
  return shapeOfClasses(classesOfSigns(signs));
}
