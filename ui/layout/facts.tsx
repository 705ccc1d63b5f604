import type { ReactNode } from "react";
import classes from "./facts.module.css";

/** One fact: its name and its value; an unknown value is said so by the caller, never left out. */
export interface Fact {
  term: string;
  /** Drawn in its stead, where the name explains itself. */
  name?: ReactNode;
  value: ReactNode;
}

/** Facts as name and value, one a line. */
export function Facts({ facts }: { facts: readonly Fact[] }) {
  return (
    <dl className={classes.facts}>
      {facts.map((fact) => (
        <div key={fact.term} className={classes.fact}>
          <dt className={classes.term}>{fact.name ?? fact.term}</dt>
          <dd className={classes.value}>{fact.value}</dd>
        </div>
      ))}
    </dl>
  );
}
