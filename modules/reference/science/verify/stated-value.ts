import type { Description, DescriptionField, Observation } from "#reference/contract";
import { foldText } from "../text/index.ts";

/** Texts that sources and people write where they know nothing (invariant 10), folded. */
const nothing: ReadonlySet<string> = new Set(
  [
    "No Data",
    "See Note",
    "See Notes",
    "N/A",
    "NA",
    "None",
    "Nil",
    "Unknown",
    "Not known",
    "Unk",
    "Illegible",
    "Inconnu",
    "Inconnue",
    "Sans",
    "Néant",
    "Desconocido",
    "Desconocida",
    "Sin datos",
    "Ninguno",
    "Неизвестно",
    "Нет",
    "غير معروف",
    "لا يوجد",
    "مجهول",
    "XXX",
    "0000",
  ].map(foldText),
);

/** Whether a text only says that nothing is known. */
export function isNoValue(text: string): boolean {
  const folded = foldText(text);
  return folded === "" || nothing.has(folded);
}

const other: ReadonlySet<string> = new Set(
  ["other", "other make", "autre", "otra", "otro", "другое", "أخرى", "ZZZ"].map(foldText),
);

/** Whether the make is given as "other", by word or by the NCIC code for it. */
export function isOtherMake({ make, makeCode }: Description): boolean {
  return makeCode?.toUpperCase() === "ZZZ" || (make !== undefined && other.has(foldText(make)));
}

/** The fields of a description that are stated in words. */
export const wordFields = [
  "make",
  "manufacturer",
  "importer",
  "model",
  "calibre",
] as const satisfies readonly DescriptionField[];
export type WordField = (typeof wordFields)[number];

/** What a description says, as an observation; texts that say nothing are left out, serials too. */
export function observationFrom(description: Description): Observation {
  const { type, action, country, capacityRounds, barrelLengthMm, markings } = description;
  const words = wordFields.flatMap((field) => {
    const text = description[field];
    const silent = text === undefined || isNoValue(text);
    const remarked = field === "make" && isOtherMake(description);
    return silent || remarked ? [] : [[field, text] as const];
  });
  return {
    markings: markings.filter(({ text }) => !isNoValue(text)),
    ...Object.fromEntries(words),
    type,
    action,
    country,
    capacityRounds,
    barrelLengthMm,
  };
}
