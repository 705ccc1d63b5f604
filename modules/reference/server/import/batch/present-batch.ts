import type { Caller } from "#platform/access/contract";
import type { ImportBatch } from "#reference/contract";
import type { BatchRow } from "./batch-store.ts";

/** A batch as its reader sees it: members are named, persons are not. */
export function presentBatch(row: BatchRow, { person }: Pick<Caller, "person">): ImportBatch {
  const doer = (by: string | null, member: string | null, at: Date | null) =>
    by === null || member === null || at === null
      ? null
      : { member, isReader: by === person, at: at.toISOString() };
  return {
    id: row.id,
    version: row.version,
    state: row.state,
    fileName: row.file_name,
    bytes: row.bytes,
    layout: { ...row.layout, format: row.layout.format ?? "csv" },
    sheets: row.sheets,
    source: row.source,
    failure: row.failure,
    rows: row.row_count,
    progress: row.done === null || row.total === null ? null : { done: row.done, total: row.total },
    uploaded: {
      member: row.uploaded_member,
      isReader: row.uploaded_by === person,
      at: row.uploaded_at.toISOString(),
    },
    submitted: doer(row.submitted_by, row.submitted_member, row.submitted_at),
    confirmed: doer(row.confirmed_by, row.confirmed_member, row.confirmed_at),
    undoAsked: doer(row.undo_asked_by, row.undo_asked_member, row.undo_asked_at),
    undoConfirmed: doer(row.undo_confirmed_by, row.undo_confirmed_member, row.undo_confirmed_at),
    finishedAt: row.finished_at?.toISOString() ?? null,
  };
}
