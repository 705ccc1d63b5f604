import type { Description, MarkKind, VerdictReason } from "#reference/contract";
import { recordedValues } from "../identify/answer/account.ts";
import type { ReferenceIndex } from "../identify/table/reference-index.ts";
import { cutReadings } from "../marks/cut-readings.ts";
import {
  type SerialRatio,
  sharpenCuttings,
  wholeKinds,
} from "../serials/judge/sharpen-cuttings.ts";
import { compactKey } from "../text/index.ts";
import { isOtherMake, type WordField } from "./stated-value.ts";

/** A statement is suspicious when, read as a mark, it is far likelier something else. */
const sure = 0.7;

/** What a text is, read without being told; undefined when that is open. `ratio` is how the gun's maker numbers. */
export function plainKind(
  index: ReferenceIndex,
  text: string,
  ratio: SerialRatio = () => 1,
): MarkKind | undefined {
  const kinds = wholeKinds(sharpenCuttings(cutReadings(index.lexicon, { text }), ratio));
  return kinds.find(({ probability }) => probability >= sure)?.kind;
}

const takenFor: Partial<Record<WordField, Partial<Record<MarkKind, VerdictReason["code"]>>>> = {
  make: {
    model: "make_is_model",
    importer: "make_is_importer",
    country: "make_is_country",
    calibre: "make_is_calibre",
  },
  model: { make: "model_is_make", calibre: "model_is_calibre" },
};

function recordedOf(
  index: ReferenceIndex,
  rows: readonly number[],
  field: "make" | "manufacturer" | "importer",
): Set<string> {
  const entries = rows.flatMap((row) => index.entries[index.columns.rows[row]?.[0] ?? 0] ?? []);
  return new Set(
    entries.flatMap((entry) => recordedValues(entry, field).map(String).map(compactKey)),
  );
}

function sameFirm(
  index: ReferenceIndex,
  text: string,
  field: WordField,
  rows: readonly number[],
): VerdictReason[] {
  const key = compactKey(text);
  const makers = new Set([
    ...recordedOf(index, rows, "make"),
    ...recordedOf(index, rows, "manufacturer"),
  ]);
  const importers = recordedOf(index, rows, "importer");
  const params = { name: text };
  if (field === "importer" && makers.has(key)) return [{ code: "importer_is_maker", params }];
  if (importers.has(key) && !makers.has(key)) {
    if (field === "make") return [{ code: "make_is_importer", params }];
    if (field === "manufacturer") return [{ code: "maker_is_importer", params }];
  }
  return [];
}

/** Reasons to doubt that a text belongs in the field it stands in. */
export function nameSuspicions(
  index: ReferenceIndex,
  description: Description,
  field: WordField,
  text: string,
  rows: readonly number[],
): VerdictReason[] {
  if (field === "make" && isOtherMake(description)) {
    return description.makeRemark === undefined ? [{ code: "make_other_without_remark" }] : [];
  }
  const firm = sameFirm(index, text, field, rows);
  if (firm.length > 0) return firm;
  const codes = takenFor[field];
  if (codes === undefined) return [];
  const kind = plainKind(index, text);
  const code = kind === undefined ? undefined : codes[kind];
  return code === undefined ? [] : [{ code, params: { text } }];
}
