import type { ReactNode } from "react";
import classes from "./notice-bar.module.css";

interface NoticeBarProps {
  /** `hatch` for demonstration data, `maybe` for what needs attention. */
  tone: "hatch" | "maybe";
  /** Names it for who moves by landmarks, where it stands outside the content of a page. */
  label?: string;
  children: ReactNode;
}

/** A strip over the whole width. */
export function NoticeBar({ tone, label, children }: NoticeBarProps) {
  const Element = label === undefined ? "div" : "section";
  return (
    <Element className={classes.bar} data-tone={tone} aria-label={label}>
      {children}
    </Element>
  );
}
