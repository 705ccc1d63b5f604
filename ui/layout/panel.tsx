import { type ReactNode, useId } from "react";
import classes from "./panel.module.css";

interface PanelProps {
  /** Small and quiet; names the region. */
  heading: string;
  /** Explains the word of the heading; stands beside it. */
  explained?: ReactNode;
  /** A word or link at the end of the heading's line. */
  aside?: ReactNode;
  children: ReactNode;
}

/** A named part of a page: a quiet heading over content that lines, not boxes, hold together. */
export function Panel({ heading, explained, aside, children }: PanelProps) {
  const id = useId();
  return (
    <section aria-labelledby={id} className={classes.panel}>
      <div className={classes.line}>
        <div>
          <h2 id={id} className={classes.heading}>
            {heading}
          </h2>
          {explained && <> {explained}</>}
        </div>
        {aside && <div className={classes.aside}>{aside}</div>}
      </div>
      {children}
    </section>
  );
}
