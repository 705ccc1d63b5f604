import type {
  CompanyLink,
  Description,
  DescriptionField,
  FieldAccount,
  FieldValue,
  FieldVerdict,
  VerdictReason,
} from "#reference/contract";
import { accountFor, recordedValues } from "../identify/answer/account.ts";
import type { ObservedValue } from "../identify/clues/observed-values.ts";
import type { ReferenceIndex } from "../identify/table/reference-index.ts";
import { nameSuspicions } from "./name-suspicions.ts";
import { isNoValue, type WordField, wordFields } from "./stated-value.ts";

/** What the fields of a description are held against. */
export interface Evidence {
  index: ReferenceIndex;
  description: Description;
  /** The rows meant, likeliest first. */
  rows: readonly number[];
  observed: readonly ObservedValue[];
}

export const comparedFields = [
  "make",
  "manufacturer",
  "importer",
  "model",
  "type",
  "action",
  "calibre",
  "capacityRounds",
  "barrelLengthMm",
  "country",
] as const satisfies readonly DescriptionField[];
type ComparedField = (typeof comparedFields)[number];

function isWordField(field: DescriptionField): field is WordField {
  return wordFields.some((each) => each === field);
}

function recordedBy({ index, rows }: Evidence, field: DescriptionField): FieldValue[] {
  const values = rows.flatMap((row) => {
    const entry = index.entries[index.columns.rows[row]?.[0] ?? 0];
    return entry === undefined
      ? []
      : recordedValues(entry, field).slice(0, field === "model" ? 1 : 12);
  });
  return [...new Set(values)];
}

/** Accounts of the statement itself, one for each row meant; marks on the gun are left aside. */
function accounts({ index, rows, observed }: Evidence, field: DescriptionField): FieldAccount[] {
  const stated = observed.filter((value) => value.field === field && value.marking === undefined);
  return rows.flatMap((row) => accountFor(index, row, stated).filter((one) => one.field === field));
}

function understood(
  { index, observed }: Evidence,
  field: DescriptionField,
): FieldValue | undefined {
  const value = observed.find((one) => one.field === field && one.marking === undefined);
  const part = value?.reading?.part;
  const owner = part?.matches?.best?.owner;
  if (part === undefined || owner === undefined) return undefined;
  const { makes, models, calibres } = index.lexicon;
  if (part.kind === "make" || part.kind === "importer") return makes.labels[owner];
  if (part.kind === "model") return models.labels[owner];
  return part.kind === "calibre" ? calibres.labels[owner] : undefined;
}

interface Compared {
  verdict: "agrees" | "contradicts" | "unknown" | "suspicious";
  reasons: VerdictReason[];
}

function agreementCode(by: FieldAccount["by"]): VerdictReason["code"] {
  if (by === "same") return "same_as_entry";
  return by === "near" ? "close_to_entry" : "known_by_other_name";
}

/** One reason for each link: who took over, renamed or licensed whom, and when. */
function relationReasons(relation: readonly CompanyLink[]): VerdictReason[] {
  return relation.map(({ kind, subject, object, year }) => ({
    code: "related_company",
    params: {
      relation: kind,
      subject: subject.name,
      object: object.name,
      ...(year === undefined ? {} : { year }),
    },
  }));
}

function agreed({ by, recorded, relation }: FieldAccount): Compared {
  if (relation !== undefined) return { verdict: "agrees", reasons: relationReasons(relation) };
  const params = { recorded: recorded.slice(0, 1).join("") };
  return { verdict: "agrees", reasons: [{ code: agreementCode(by), params }] };
}

function compared(evidence: Evidence, field: ComparedField, stated: FieldValue): Compared {
  const found = accounts(evidence, field);
  const agreeing = found.find(({ verdict }) => verdict === "agrees");
  if (agreeing !== undefined) return agreed(agreeing);
  if (isWordField(field) && understood(evidence, field) === undefined) {
    return { verdict: "unknown", reasons: [{ code: "not_in_lists", params: { stated } }] };
  }
  const recorded = recordedBy(evidence, field);
  if (recorded.length === 0) return { verdict: "unknown", reasons: [{ code: "not_recorded" }] };
  if (!found.some(({ verdict }) => verdict === "contradicts")) {
    return { verdict: "unknown", reasons: [{ code: "not_recorded" }] };
  }
  const code = field === "calibre" ? "calibre_never_recorded" : "differs_from_entry";
  return {
    verdict: field === "calibre" ? "suspicious" : "contradicts",
    reasons: [{ code, params: { stated, recorded: recorded.join(", ") } }],
  };
}

function doubts(evidence: Evidence, field: ComparedField, stated: FieldValue): VerdictReason[] {
  if (!isWordField(field) || typeof stated !== "string") return [];
  if (isNoValue(stated)) return [{ code: "not_a_value", params: { text: stated } }];
  return nameSuspicions(evidence.index, evidence.description, field, stated, evidence.rows);
}

/** The verdict on one field of a description; nothing stated is unknown. */
export function fieldVerdict(evidence: Evidence, field: ComparedField): FieldVerdict {
  const stated = evidence.description[field];
  const recorded = recordedBy(evidence, field);
  if (stated === undefined) {
    return { field, verdict: "unknown", recorded, reasons: [{ code: "not_stated" }] };
  }
  const suspicious = doubts(evidence, field, stated);
  const value = understood(evidence, field);
  const seen = { field, stated, recorded, ...(value === undefined ? {} : { understood: value }) };
  if (suspicious.length > 0) return { ...seen, verdict: "suspicious", reasons: suspicious };
  return { ...seen, ...compared(evidence, field, stated) };
}
