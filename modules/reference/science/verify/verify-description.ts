import type { Description, EntryMatch, FieldVerdict, Verification } from "#reference/contract";
import { accountFor } from "../identify/answer/account.ts";
import { listObserved, type ObservedValue } from "../identify/clues/observed-values.ts";
import { type Findings, findRows } from "../identify/findings.ts";
import type { ReferenceIndex } from "../identify/table/reference-index.ts";
import { comparedFields, type Evidence, fieldVerdict } from "./field-verdict.ts";
import { rowsMeant } from "./named-rows.ts";
import { serialVerdict } from "./serial-verdict.ts";
import { observationFrom } from "./stated-value.ts";
import { traceFitness } from "./trace-fitness.ts";

const mostMatches = 5;

function matchesOf(
  index: ReferenceIndex,
  { leaders }: Findings,
  observed: readonly ObservedValue[],
): EntryMatch[] {
  return leaders.slice(0, mostMatches).map(({ row, probability }) => {
    const alike = (index.columns.rows[row] ?? []).flatMap((at) => index.entries[at]?.ref ?? []);
    const fields = accountFor(index, row, observed);
    const of = (verdict: "agrees" | "contradicts") => [
      ...new Set(fields.filter((one) => one.verdict === verdict).map(({ field }) => field)),
    ];
    return {
      ref: alike[0] ?? "",
      alike,
      probability,
      agrees: of("agrees"),
      contradicts: of("contradicts"),
    };
  });
}

/** An import mark on the gun asks for an importer in the description (domain 9.2). */
function withImportMark(verdict: FieldVerdict, observed: readonly ObservedValue[]): FieldVerdict {
  const mark = observed.find(({ field, marking }) => field === "importer" && marking !== undefined);
  if (verdict.field !== "importer" || verdict.stated !== undefined || mark === undefined) {
    return verdict;
  }
  const reason = { code: "importer_missing", params: { mark: mark.observed } } as const;
  return { ...verdict, verdict: "suspicious", reasons: [reason] };
}

/**
 * Holds a stated description against the table and against good sense, field by field, and says whether a
 * trace request can be sent on it. The result is what such a request carries.
 */
export function verifyDescription(index: ReferenceIndex, description: Description): Verification {
  const observation = observationFrom(description);
  const findings = findRows(index, observation);
  const observed = listObserved(observation, findings.clues);
  const rows = rowsMeant(index, findings);
  const evidence: Evidence = { index, description, rows, observed };
  const fields = [
    ...comparedFields.map((field) => withImportMark(fieldVerdict(evidence, field), observed)),
    ...description.serials.map((serial, at) => serialVerdict(index, serial, at, description, rows)),
  ];
  return {
    entriesSearched: index.entries.length,
    fields,
    matches: matchesOf(index, findings, observed),
    notInTable: findings.notInTable,
    fitness: traceFitness(description, fields),
  };
}
