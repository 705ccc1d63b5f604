import type { ReactNode } from "react";
import classes from "./state.module.css";

interface StateProps {
  /** The picture of the state: a shape, never a colour alone. */
  sign: "empty" | "failed" | "forbidden" | "offline" | "nothing_found" | "slow";
  /** What happened. */
  title: string;
  /** What to do about it. */
  children?: ReactNode;
  /** Buttons that do it. */
  actions?: ReactNode;
  /** `alert` is read out at once, `status` when there is time. */
  role?: "alert" | "status";
}

/** A place where content would be: says what happened and what to do. */
export function State({ sign, title, children, actions, role = "status" }: StateProps) {
  return (
    <div className={classes.state} role={role}>
      <svg viewBox="0 0 32 32" className={classes.sign} data-sign={sign} aria-hidden="true">
        <path d={signs[sign]} />
      </svg>
      <div className={classes.words}>
        <p className={classes.title}>{title}</p>
        {children && <div className={classes.detail}>{children}</div>}
        {actions && <div className={classes.actions}>{actions}</div>}
      </div>
    </div>
  );
}

const signs: Record<StateProps["sign"], string> = {
  empty: "M5 12 8 5h16l3 7v14H5zM5 12h6a5 5 0 0 0 10 0h6",
  failed: "M16 4 29 27H3zM16 12.5v7M16 23v.5",
  forbidden: "M7 14h18v14H7zM11 14v-4a5 5 0 0 1 10 0v4M16 19v4",
  offline: "M4 13a17 17 0 0 1 24 0M9 18a10 10 0 0 1 14 0M16 25v.5M5 5l22 22",
  nothing_found: "M21 21l7 7M13 4a9 9 0 1 0 0 18 9 9 0 0 0 0-18M9.5 13h7",
  slow: "M16 4a12 12 0 1 0 0 24 12 12 0 0 0 0-24M16 9v7l5 3",
};
