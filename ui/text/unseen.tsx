import type { ReactNode } from "react";
import classes from "./unseen.module.css";

/** Words for who listens; neither seen nor copied with the text around them. */
export function Unseen({ children }: { children: ReactNode }) {
  return <span className={classes.unseen}>{children}</span>;
}
