import type { ReactNode } from "react";
import classes from "./columns.module.css";

interface ColumnsProps {
  /**
   * `work`: what is done, what is found, what comes next (three columns on a desk);
   * `aside`: content with a quiet column beside it; `even`: two of a size.
   */
  kind: "work" | "aside" | "even";
  children: ReactNode;
}

/** Columns side by side on a desk, one below the other on a phone, in reading order. */
export function Columns({ kind, children }: ColumnsProps) {
  return <div className={`${classes.columns} ${classes[kind]}`}>{children}</div>;
}
