import type {
  Description,
  FieldVerdict,
  Marking,
  MarkKind,
  VerdictReason,
} from "#reference/contract";
import type { ReferenceIndex } from "../identify/table/reference-index.ts";
import { drawnShape } from "../marks/drawn-shape.ts";
import { isUncertain, listReadings } from "../names/index.ts";
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
  return [...short, ...kindReason(plainKind(index, text), text)];
}

/** Whether a serial can be one. Nothing in the table confirms a serial, so it is never more than unknown. */
export function serialVerdict(
  index: ReferenceIndex,
  { text }: Marking,
  serial: number,
  description: Description,
  rows: readonly number[],
): FieldVerdict {
  const doubts = suspicions(index, text, description, rows);
  const uncertain = listReadings(text).some(isUncertain) || listReadings(text).length > 1;
  const reasons: VerdictReason[] = [
    ...doubts,
    ...(uncertain ? [{ code: "serial_uncertain" } as const] : []),
    ...(doubts.length === 0 ? [{ code: "serial_plausible" } as const] : []),
  ];
  return {
    field: "serial",
    serial,
    verdict: doubts.length > 0 ? "suspicious" : "unknown",
    stated: text,
    understood: drawnShape(text).signs,
    recorded: [],
    reasons,
  };
}
