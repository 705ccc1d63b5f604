import type { ReactNode } from "react";
import classes from "./mark.module.css";

interface CodeProps {
  children: ReactNode;
  /** As read off a gun (18 px, spaced), or among other text. */
  size?: "gun" | "text";
}

/** A calibre, code or number: isolated, so that 9×19 does not flip inside Arabic. */
export function Code({ children, size = "text" }: CodeProps) {
  return (
    <bdi dir="ltr" className={classes.code} data-size={size} translate="no">
      {children}
    </bdi>
  );
}
