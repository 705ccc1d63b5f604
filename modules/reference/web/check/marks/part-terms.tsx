import { termsOfParts } from "#reference/contract";
import { TermLine } from "../../glossary/term-line.tsx";

/** The parts that are easily taken for one another, each explained in place. */
export function PartTerms() {
  return <TermLine ids={termsOfParts} />;
}
