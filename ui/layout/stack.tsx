import type { ReactNode } from "react";
import classes from "./stack.module.css";

interface StackProps {
  gap?: "small" | "middle" | "large";
  children: ReactNode;
}

/** Things one below the other at one of three distances. */
export function Stack({ gap = "middle", children }: StackProps) {
  return (
    <div className={classes.stack} data-gap={gap}>
      {children}
    </div>
  );
}

/** Things side by side that wrap: buttons, choices. */
export function Cluster({ children }: { children: ReactNode }) {
  return <div className={classes.cluster}>{children}</div>;
}

/** A quiet line of small words. */
export function Caption({ children }: { children: ReactNode }) {
  return <p className={classes.caption}>{children}</p>;
}
