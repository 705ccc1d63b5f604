import type { Action, FirearmType } from "#reference/contract";

/** What a feature depends on: a column of the table. */
export type Aspect = "build" | "bore" | "country" | "capacityRounds" | "barrelLengthMm";

/** What the table records of a row, as far as a feature can depend on it. */
export interface RecordedFacts {
  readonly type: FirearmType;
  readonly action: Action | undefined;
  /** Widths of the recorded calibres in millimetres; empty where no list knows them. */
  readonly boresMm: readonly number[];
  readonly country: string | undefined;
  /** 0 where unknown. */
  readonly capacityRounds: number;
  readonly barrelLengthMm: number;
}

/** Weights of the answers; they need not sum to 1. Answers left out are seen by a slip only. */
export type Weights = Readonly<Record<string, number>>;

/** How a feature shows what the table records. */
export interface FeatureModel {
  readonly aspect: Aspect;
  /** Probability that a person who knows nothing of firearms can answer. */
  readonly answered: number;
  /** Probability that the answer is any one at random, whatever the gun. */
  readonly slip: number;
  /** The answers a careful person gives; undefined where the records say nothing of it. */
  readonly seen: (facts: RecordedFacts) => Weights | undefined;
}
