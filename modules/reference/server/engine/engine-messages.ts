import type { TableAsks } from "#reference/science";

/** What the thread is started with: the runtime login's address. */
export interface EngineData {
  readonly url: string;
}

/** Said once, when the thread has read and indexed the table. */
export interface EngineReady {
  readonly generation: number;
  readonly entries: number;
}

export interface EngineQuestion {
  readonly id: number;
  readonly ask: keyof TableAsks;
  readonly input: readonly unknown[];
}

export type EngineAnswer =
  | { readonly id: number; readonly result: unknown }
  | { readonly id: number; readonly failure: string };
