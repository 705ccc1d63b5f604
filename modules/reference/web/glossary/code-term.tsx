import { type ReactNode } from "react";
import type { ExplainedInPlace } from "#reference/contract";
import { Term } from "./term.tsx";

interface CodeTermProps {
  /** The term of the code; absent where the glossary has none. */
  id: ExplainedInPlace | undefined;
  children: ReactNode;
}

/** The word of a code, explained in place where the glossary has it. */
export function CodeTerm({ id, children }: CodeTermProps) {
  return id === undefined ? children : <Term id={id}>{children}</Term>;
}
