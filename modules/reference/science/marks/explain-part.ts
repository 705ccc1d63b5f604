import type { MarkKind, ReadingReason, ReadingReasonCode } from "#reference/contract";
import type { MarkCuttings } from "./cut-readings.ts";
import { inThousands } from "./drawn-shape.ts";
import { placeSupport } from "./kind-priors.ts";
import type { PartLikelihood } from "./part-likelihood.ts";

const knownCode: Partial<Record<MarkKind, ReadingReasonCode>> = {
  make: "known_make",
  importer: "known_importer",
  model: "known_model",
  calibre: "known_calibre",
  country: "known_country",
};

/** A place this many times likelier, or less likely, than for marks at large is worth saying. */
const usual = 1.25;
const unusual = 0.5;

function place({ marking }: MarkCuttings, kind: MarkKind): ReadingReason[] {
  const part = marking.place?.part;
  if (part === undefined) return [];
  const support = placeSupport(kind, part);
  if (support >= usual) return [{ code: "usual_place", params: { part } }];
  return support <= unusual ? [{ code: "unusual_place", params: { part } }] : [];
}

function known(part: PartLikelihood, value: string | undefined): ReadingReason[] {
  const code = knownCode[part.kind];
  const best = part.matches?.best;
  if (code === undefined || value === undefined || best === undefined) return [];
  const found: ReadingReason = { code, params: { name: value } };
  return best.exact ? [found] : [found, { code: "read_with_errors", params: { name: value } }];
}

function form({ mark }: MarkCuttings, part: PartLikelihood): ReadingReason[] {
  const shape = mark.shape(part.body, part.to);
  switch (part.kind) {
    case "serial":
      return [{ code: "serial_shape", params: { signs: shape.signs } }];
    case "patent":
      return inThousands(shape) ? [{ code: "digit_groups" }] : [];
    case "year":
      return [{ code: "year_range", params: { year: shape.signs } }];
    case "assembly":
      return [{ code: "short_number", params: { signs: shape.signs } }];
    case "proof":
      return [{ code: "known_proof_mark", params: { letters: shape.signs } }];
    case "safety":
      return [{ code: "known_safety_word" }];
    case "other":
      return [{ code: "unrecognised" }];
    default:
      return [];
  }
}

/** Says in codes why a part is taken for what it is. */
export function explainPart(
  reading: MarkCuttings,
  part: PartLikelihood,
  value: string | undefined,
): ReadingReason[] {
  const { marking, mark } = reading;
  const uncertain = /[?*[\]]/.test(mark.raw(part.body, part.to));
  return [
    ...(marking.statedKind === part.kind ? [{ code: "stated_by_person" } as const] : []),
    ...(part.announcedBy === undefined
      ? []
      : [{ code: "introduced_by", params: { word: part.announcedBy } } as const]),
    ...known(part, value),
    ...form(reading, part),
    ...(uncertain ? [{ code: "uncertain_characters" } as const] : []),
    ...place(reading, part.kind),
    ...(reading.decidedBy ?? []).map((code) => ({ code })),
  ];
}
