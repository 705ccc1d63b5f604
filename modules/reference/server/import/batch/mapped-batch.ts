import type { ImportMapping, ImportSource } from "#reference/contract";
import type { BatchRow } from "./batch-store.ts";

/** A batch of which an editor said what its columns mean and where it comes from. */
export type MappedBatch = BatchRow & { mapping: ImportMapping; source: ImportSource };
