import type { ReactNode } from "react";
import classes from "./verdict.module.css";

interface VerdictProps {
  verdict: "agrees" | "contradicts" | "suspicious" | "unknown";
  /** The word for it; the shape alone is not enough. */
  children: ReactNode;
}

/** A verdict on a field: disc, diamond, triangle or hatched square, and its word. */
export function Verdict({ verdict, children }: VerdictProps) {
  return (
    <span className={classes.verdict}>
      <svg className={classes.shape} data-verdict={verdict} viewBox="0 0 10 10" aria-hidden="true">
        <Shape verdict={verdict} />
      </svg>
      {children}
    </span>
  );
}

function Shape({ verdict }: Pick<VerdictProps, "verdict">) {
  switch (verdict) {
    case "agrees":
      return <circle cx="5" cy="5" r="4" />;
    case "contradicts":
      return <path d="M5 .4 9.6 5 5 9.6.4 5Z" />;
    case "suspicious":
      return <path d="M5 .8 9.6 9H.4Z" />;
    case "unknown":
      return <path d="M1 5.5 5.5 1M1 9 9 1M4.5 9 9 4.5" />;
  }
}
