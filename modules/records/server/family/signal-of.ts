import type { FamilySignal, SignalCount } from "#records/contract";
import type { StoredSignal } from "./family-tables.ts";

/** A signal as it is shown. */
export function signalOf(row: StoredSignal): FamilySignal {
  const { id, entry_ref: entry, state, version, closed_at, closed_by, reason } = row;
  const isClosed = closed_at !== null && closed_by !== null && reason !== null;
  return {
    id,
    entry,
    state,
    ...countOf(row),
    openedAt: row.opened_at.toISOString(),
    closed: isClosed ? { at: closed_at.toISOString(), by: closed_by, reason } : null,
    version,
  };
}

export function countOf(row: StoredSignal): SignalCount {
  const { firearms, members, counted_from: from, counted_to: to, expected } = row;
  return { firearms, members, from, to, expected };
}
