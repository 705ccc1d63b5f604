import type { Query } from "../queries/make-queries.ts";

/** One record shown to whoever asked. */
export interface Shown {
  record: string;
  norm: string;
  make: string;
}

/** Answers a query with at most ten records, the nearest first. */
export type Contender = (query: Query) => Promise<Shown[]>;
