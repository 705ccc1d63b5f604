import type { ReactNode } from "react";
import classes from "./notice-bar.module.css";

/** A strip over the whole width: `hatch` for demonstration data, `maybe` for what needs attention. */
export function NoticeBar({ tone, children }: { tone: "hatch" | "maybe"; children: ReactNode }) {
  return (
    <div className={classes.bar} data-tone={tone}>
      {children}
    </div>
  );
}
