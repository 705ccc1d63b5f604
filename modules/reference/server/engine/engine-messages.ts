import type { TableAsks } from "#reference/science";

/** What the thread is started with: the runtime login's address. */
export interface EngineData {
  readonly url: string;
}

/** Said first, when the thread has read the table. What is asked from then is answered once it is indexed. */
export interface EngineRead {
  readonly generation: number;
  readonly entries: number;
}

/** Said second, when the table is indexed. */
export interface EngineIndexed {
  readonly isIndexed: true;
}

export interface EngineQuestion {
  readonly id: number;
  readonly ask: keyof TableAsks;
  readonly input: readonly unknown[];
}

export type EngineAnswer =
  | { readonly id: number; readonly result: unknown }
  | { readonly id: number; readonly failure: string };
