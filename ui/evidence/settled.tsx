import type { ReactNode } from "react";
import classes from "./settled.module.css";

/** A line that says a thing is done or confirmed: a tick and its words. */
export function Settled({ children }: { children: ReactNode }) {
  return (
    <p className={classes.settled}>
      <svg viewBox="0 0 14 14" className={classes.tick} aria-hidden="true">
        <path d="M2.5 7.6 5.6 10.6l6-6.8" />
      </svg>
      {children}
    </p>
  );
}
