import { compactKey } from "../../text/index.ts";
import { usualMakeStrength, usualStrengths } from "../assumptions.ts";
import type { SerialGrammar } from "./serial-grammar.ts";
import { emptyNode } from "./shape-node.ts";

/** The grammar where nothing has been learned: serials are made up as at large. */
export const emptyGrammar: SerialGrammar = {
  all: emptyNode(undefined, usualStrengths.all, "serials"),
  makes: new Map(),
  shapes: [],
  makeStrength: usualMakeStrength,
  serials: 0,
  untold: 0,
  keyOf: compactKey,
};
