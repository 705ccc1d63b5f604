import type { RecordImport } from "#records/contract";
import type { ImportRow } from "./store/import-store.ts";

/** An import as its readers see it: persons stay in the ledger. */
export function presentImport(row: ImportRow): RecordImport {
  return {
    id: row.id,
    version: row.version,
    state: row.state,
    fileName: row.file_name,
    bytes: row.bytes,
    rows: row.row_count,
    layout: { ...row.layout, format: row.layout.format ?? "csv" },
    failure: row.failure,
    progress: row.done === null || row.total === null ? null : { done: row.done, total: row.total },
    uploadedAt: row.uploaded_at.toISOString(),
    finishedAt: row.finished_at?.toISOString() ?? null,
  };
}
