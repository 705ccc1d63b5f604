import {
  type Description,
  type FieldVerdict,
  firearmName,
  type HowUsual,
  type Marking,
  type MarkKind,
  type VerdictReason,
} from "#reference/contract";
import type { ReferenceIndex } from "../identify/table/reference-index.ts";
import { drawnShape } from "../marks/drawn-shape.ts";
import { isUncertain, listReadings } from "../names/index.ts";
import { findLessons } from "../serials/judge/find-lessons.ts";
import { howUsual } from "../serials/judge/how-usual.ts";
import { serialRatio } from "../serials/judge/serial-ratio.ts";
import { shapeReadings } from "../serials/shape/shape-readings.ts";
import { compactKey } from "../text/index.ts";
import { plainKind } from "./name-suspicions.ts";
import { isNoValue } from "./stated-value.ts";

/** Shorter serials are doubted (domain 9.2). */
const shortestSerial = 3;

function kindReason(kind: MarkKind | undefined, text: string): VerdictReason[] {
  const params = { text };
  switch (kind) {
    case "calibre":
      return [{ code: "serial_is_calibre", params }];
    case "patent":
      return [{ code: "serial_is_patent", params }];
    case "year":
      return [{ code: "serial_is_year", params }];
    case "model":
      return [{ code: "serial_is_model", params }];
    case "make":
    case "country":
    case "importer":
    case "proof":
    case "lot":
    case "safety":
    case "inspector":
    case "deactivation":
    case "conversion":
      return [{ code: "serial_is_other_mark", params: { text, kind } }];
    case "serial":
    case "inventory":
    case "assembly":
    case "other":
    case undefined:
      return [];
  }
}

function sameAsModel(text: string, description: Description, models: ReadonlySet<string>): boolean {
  const key = compactKey(text);
  return (
    models.has(key) || (description.model !== undefined && compactKey(description.model) === key)
  );
}

function suspicions(
  index: ReferenceIndex,
  text: string,
  description: Description,
  rows: readonly number[],
): VerdictReason[] {
  if (isNoValue(text)) return [{ code: "not_a_value", params: { text } }];
  const { models, model } = index.columns;
  const names = new Set(rows.map((row) => compactKey(models[model[row] ?? 0]?.model ?? "")));
  const { signs } = drawnShape(text);
  const short: VerdictReason[] =
    signs.length < shortestSerial
      ? [{ code: "serial_too_short", params: { signs: signs.length } }]
      : [];
  if (sameAsModel(text, description, names)) {
    return [...short, { code: "serial_is_model", params: { text } }];
  }
  const lessons = findLessons(index.serials, description);
  const ratio = lessons && serialRatio(index.serials, lessons.model ?? lessons.make);
  return [...short, ...kindReason(plainKind(index, text, ratio), text)];
}

const usualnessCode = {
  usual: "serial_usual",
  unusual: "serial_unusual",
  never_seen: "serial_never_seen",
  unknown: "serial_plausible",
} as const;

function rangeReasons({ ranges }: HowUsual): VerdictReason[] {
  const inside = ranges.find(({ holds }) => holds === true);
  if (inside !== undefined) {
    const { from, to = "…", source } = inside;
    return [{ code: "serial_in_range", params: { from, to, source } }];
  }
  const outside = ranges.length > 0 && ranges.every(({ holds }) => holds === false);
  const source = ranges.map((range) => range.source)[0] ?? "";
  return outside ? [{ code: "serial_outside_ranges", params: { source } }] : [];
}

/** How usual the serial is for the stated make and model, where anything was learned of them. */
function usualReasons(index: ReferenceIndex, text: string, stated: Description): VerdictReason[] {
  const lessons = findLessons(index.serials, stated);
  if (lessons === undefined) return [{ code: "serial_plausible" }];
  const readings = shapeReadings(text, index.serials.shapes);
  const usual = howUsual(lessons.make, lessons.model, readings);
  const { state, shape = "", learned, seen, sources } = usual;
  const of = firearmName(usual);
  const source = sources.join(", ");
  const params = { shape, seen, learned, of, source };
  const isOnlyNoted = state === "usual" && seen === 0;
  const code = isOnlyNoted ? "serial_noted" : usualnessCode[state];
  return [{ code, params }, ...rangeReasons(usual)];
}

/**
 * Whether a serial can be one. Nothing in the table confirms a serial, so it is never more than unknown; one
 * that its maker hardly ever used is suspicious.
 */
export function serialVerdict(
  index: ReferenceIndex,
  { text }: Marking,
  serial: number,
  description: Description,
  rows: readonly number[],
): FieldVerdict {
  const doubts = suspicions(index, text, description, rows);
  const usual = doubts.length === 0 ? usualReasons(index, text, description) : [];
  const uncertain = listReadings(text).some(isUncertain) || listReadings(text).length > 1;
  const isUnusual = usual.some(({ code }) => code === "serial_unusual");
  return {
    field: "serial",
    serial,
    verdict: doubts.length > 0 || isUnusual ? "suspicious" : "unknown",
    stated: text,
    understood: drawnShape(text).signs,
    recorded: [],
    reasons: [...doubts, ...(uncertain ? [{ code: "serial_uncertain" } as const] : []), ...usual],
  };
}
