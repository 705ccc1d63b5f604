import type { RowVerdict } from "#records/contract";
import type { Finding } from "../store/finding-store.ts";
import type { VerdictCounts } from "../store/import-tables.ts";
import type { RowJudgement } from "./judge-rows.ts";

/** How many rows were judged how. */
export function countVerdicts(rows: readonly { readonly verdict: RowVerdict }[]): VerdictCounts {
  const counts: VerdictCounts = {};
  for (const { verdict } of rows) counts[verdict] = (counts[verdict] ?? 0) + 1;
  return counts;
}

/** Rows of which there is something to say. */
export function findingsOf(rows: readonly RowJudgement[]): Finding[] {
  return rows
    .filter(({ verdict }) => verdict !== "ready")
    .map(({ number, line, cells, verdict, faults, record }) => ({
      number,
      line,
      cells,
      verdict,
      faults,
      record,
    }));
}
