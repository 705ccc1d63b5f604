import type { ReactNode } from "react";
import classes from "./rows.module.css";

/** A list whose rows a hairline separates. */
export function Rows({ children, label }: { children: ReactNode; label?: string }) {
  return (
    <ul className={classes.rows} aria-label={label}>
      {children}
    </ul>
  );
}

interface RowProps {
  /** What the row is about. */
  title: ReactNode;
  /** The quiet second line. */
  detail?: ReactNode;
  /** A second column on the same row: what the first one means. */
  beside?: ReactNode;
  /** At the end of the first line: a figure, a date. */
  figure?: ReactNode;
  /** Buttons at the end. */
  actions?: ReactNode;
  children?: ReactNode;
}

/** One row: title over detail, a figure at the end. */
export function Row({ title, detail, beside, figure, actions, children }: RowProps) {
  return (
    <li className={classes.row}>
      <div className={classes.first}>
        <div className={classes.words}>
          <div className={classes.title}>{title}</div>
          {detail && <div className={classes.detail}>{detail}</div>}
        </div>
        {beside && <div className={classes.words}>{beside}</div>}
        {figure != null && <div className={classes.figure}>{figure}</div>}
        {actions && <div className={classes.actions}>{actions}</div>}
      </div>
      {children}
    </li>
  );
}
