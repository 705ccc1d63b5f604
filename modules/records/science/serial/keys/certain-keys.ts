import { keysOfReading, type SerialKeys } from "./serial-keys.ts";
import { countRead, isCertain, readPattern } from "./serial-pattern.ts";

/** The keys of a number of which every sign was read; why it has none otherwise. */
export function certainKeys(text: string): SerialKeys | "noted" | "nothing_read" {
  const pattern = readPattern(text);
  if (countRead(pattern) === 0) return "nothing_read";
  return isCertain(pattern) ? keysOfReading(pattern.join("")) : "noted";
}
