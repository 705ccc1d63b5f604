import type { MarkKind, MarkReading } from "#reference/contract";
import type { CheckDraft } from "../check-draft.ts";

const numbers: ReadonlySet<MarkKind> = new Set([
  "serial",
  "inventory",
  "assembly",
  "lot",
  "patent",
  "year",
]);

/** The serial of a check that has nothing but numbers; undefined where anything else is known. */
export function numberAlone(
  { facts, chosen }: Pick<CheckDraft, "facts" | "chosen">,
  readings: readonly MarkReading[],
): string | undefined {
  const isKnown = chosen !== undefined || Object.values(facts).some((fact) => fact !== undefined);
  const parts = readings.flatMap((reading) => reading.parts);
  if (isKnown || !parts.every(({ kind }) => numbers.has(kind))) return undefined;
  return parts.find(({ kind }) => kind === "serial")?.text;
}
