import type { DescriptionField, FieldValue, MarkKind, Observation } from "#reference/contract";
import type { PartLikelihood } from "../../marks/part-likelihood.ts";
import type { Clue } from "./clues.ts";

/** A value that was seen or stated for a field. */
export interface ObservedValue {
  field: DescriptionField;
  observed: FieldValue;
  /** Position of the mark it was read from. */
  marking?: number;
  /** For values in words: what they were read as, and how far a wrong value is allowed for. */
  reading?: { clue: Clue; part: PartLikelihood };
}

const fieldOfKind: Partial<Record<MarkKind, DescriptionField>> = {
  make: "make",
  importer: "importer",
  model: "model",
  calibre: "calibre",
  country: "country",
};

/** A mark counts for a field when more likely than not it speaks of it. */
const leastTrusted = 0.5;

function fromMark(clue: Clue, marking: number): ObservedValue[] {
  const [likeliest] = clue.cuttings;
  if (likeliest === undefined || likeliest.probability < leastTrusted / 2) return [];
  return likeliest.parts.flatMap((part) => {
    const field = fieldOfKind[part.kind];
    if (field === undefined || part.matches === undefined) return [];
    const observed = clue.mark.raw(part.from, part.to);
    return [{ field, observed, marking, reading: { clue, part } }];
  });
}

function fromStatement(clue: Clue, field: DescriptionField): ObservedValue[] {
  const [likeliest] = clue.cuttings;
  const part = likeliest?.parts.find(({ matches }) => matches !== undefined);
  if (part === undefined) return [{ field, observed: clue.marking.text }];
  return [{ field, observed: clue.marking.text, reading: { clue, part } }];
}

function coded(observation: Observation): ObservedValue[] {
  return (["type", "action", "capacityRounds", "barrelLengthMm"] as const).flatMap((field) => {
    const observed = observation[field];
    return observed === undefined ? [] : [{ field, observed }];
  });
}

/** Everything that was observed, field by field; a field seen on two marks occurs twice. */
export function listObserved(observation: Observation, clues: readonly Clue[]): ObservedValue[] {
  const values = clues.flatMap((clue, at) =>
    clue.field === undefined ? fromMark(clue, at) : fromStatement(clue, clue.field),
  );
  return [...values, ...coded(observation)];
}
