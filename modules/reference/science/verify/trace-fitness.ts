import type {
  Description,
  DescriptionField,
  FieldVerdict,
  TraceFitness,
} from "#reference/contract";
import { isNoValue } from "./stated-value.ts";

function isStated(description: Description, field: keyof Description): boolean {
  const value = description[field];
  return value !== undefined && !(typeof value === "string" && isNoValue(value));
}

/** A serial is not missing where the gun is known to have none that can be read. */
function hasSerial({ serials, serialState }: Description): boolean {
  return (
    serials.some(({ text }) => !isNoValue(text)) ||
    serialState === "never_marked" ||
    serialState === "obliterated"
  );
}

/**
 * Whether a trace request can be sent: make, model, calibre, serial, and country of manufacture or most
 * recent import are the essentials (MOSAIC 05.31), type besides (the pre-2013 INTERPOL minimum).
 */
export function traceFitness(
  description: Description,
  verdicts: readonly FieldVerdict[],
): TraceFitness {
  const missing: DescriptionField[] = (["make", "model", "type", "calibre"] as const).filter(
    (field) => !isStated(description, field),
  );
  if (!hasSerial(description)) missing.push("serial");
  if (!isStated(description, "country") && !isStated(description, "importer")) {
    missing.push("country");
  }
  const doubtful = [
    ...new Set(
      verdicts
        .filter(({ verdict }) => verdict === "suspicious" || verdict === "contradicts")
        .map(({ field }) => field),
    ),
  ];
  const state = missing.length > 0 ? "incomplete" : doubtful.length > 0 ? "doubtful" : "complete";
  return { state, missing, doubtful };
}
