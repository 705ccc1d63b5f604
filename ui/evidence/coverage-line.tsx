import type { ReactNode } from "react";
import { Caption } from "../layout/stack.tsx";
import classes from "./coverage-line.module.css";

interface CoverageLineProps {
  /** What was searched and how fresh it is. */
  children: ReactNode;
  /** Who or what was not searched: told apart by the hatch, never left out. */
  missing?: ReactNode;
}

/** The quiet line under every result: what was searched, how fresh, who does not contribute. */
export function CoverageLine({ children, missing }: CoverageLineProps) {
  return (
    <Caption>
      {children}
      {missing && (
        <>
          {" "}
          <span className={classes.missing}>{missing}</span>
        </>
      )}
    </Caption>
  );
}
