import { termOfMark, termsOfParts } from "#reference/contract";
import { Stack } from "#ui";
import { TermLine } from "../../glossary/term-line.tsx";

/** The parts a mark can stand on and the kinds it can be of, each explained in place. */
export function MarkTerms() {
  return (
    <Stack gap="small">
      <TermLine ids={termsOfParts} />
      <TermLine ids={Object.values(termOfMark)} />
    </Stack>
  );
}
