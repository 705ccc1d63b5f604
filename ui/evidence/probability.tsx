import { useFormat } from "../text/use-format.ts";
import classes from "./probability.module.css";

interface ProbabilityProps {
  /** 0 to 1. */
  value: number;
  /** What it is the probability of; the heading of the bar. */
  children: React.ReactNode;
}

/** A probability as a figure and a bar, beside what it is the probability of. */
export function Probability({ value, children }: ProbabilityProps) {
  const format = useFormat();
  return (
    <div>
      <div className={classes.line}>
        <div className={classes.words}>{children}</div>
        <bdi className={classes.figure}>{format.probability(value)}</bdi>
      </div>
      <ProbabilityBar value={value} />
    </div>
  );
}

/** The bar alone, for tables that print the figure beside it. It fills from the reading side. */
export function ProbabilityBar({ value }: { value: number }) {
  return (
    <div className={classes.track} aria-hidden="true">
      <div className={classes.fill} style={{ inlineSize: `${Math.max(value * 100, 0.5)}%` }} />
    </div>
  );
}
