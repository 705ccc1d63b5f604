import type { ReactNode } from "react";
import classes from "./card.module.css";

interface CardProps {
  /** The tone says what it is about; the words inside say it too. */
  tone?: "plain" | "maybe" | "agree" | "contradict" | "unknown";
  /** A short heading in the colour of the tone. */
  heading?: ReactNode;
  children: ReactNode;
}

/** The one raised thing where a line will not do: a question, a possible match, a picture. */
export function Card({ tone = "plain", heading, children }: CardProps) {
  return (
    <div className={classes.card} data-tone={tone}>
      {heading && <p className={classes.heading}>{heading}</p>}
      {children}
    </div>
  );
}
