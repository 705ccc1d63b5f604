import { compactKey } from "../../text/index.ts";
import type { Lessons, MakeLessons, SerialGrammar } from "../grammar/serial-grammar.ts";

/** What was learned of a stated make and model; undefined where nothing was. */
export function findLessons(
  { makes, keyOf }: SerialGrammar,
  stated: { make?: string | undefined; model?: string | undefined },
): { make: MakeLessons; model: Lessons | undefined } | undefined {
  const make = stated.make === undefined ? undefined : makes.get(keyOf(stated.make));
  return make && { make, model: make.models.get(compactKey(stated.model ?? "")) };
}
