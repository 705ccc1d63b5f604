import type { NumberCheck } from "#records/contract";
import type { CheckRow } from "./store/check-store.ts";

/** A check as its readers see it: persons stay in the ledger. */
export function presentCheck(row: CheckRow): NumberCheck {
  return {
    id: row.id,
    version: row.version,
    state: row.state,
    fileName: row.file_name,
    failure: row.failure,
    rows: row.line_count,
    numbers: row.number_count,
    purpose: row.purpose,
    progress: row.done === null ? null : { done: row.done, total: row.number_count },
    uploadedAt: row.uploaded_at.toISOString(),
    askedAt: row.asked_at?.toISOString() ?? null,
    finishedAt: row.finished_at?.toISOString() ?? null,
  };
}
