import type { useTranslation } from "react-i18next";
import { type Description, describedFields } from "#reference/contract";
import type { CodeWords } from "../../code-words.ts";

/** A description as lines of plain text in the reader's language, for a report or a message. */
export function describeInText(
  description: Description,
  words: CodeWords,
  t: ReturnType<typeof useTranslation>["t"],
): string {
  const stated = describedFields.flatMap((field) => {
    const value = description[field];
    return value === undefined
      ? []
      : [`${t(`reference.field.${field}`)}: ${words.value(field, value)}`];
  });
  const serials = description.serials.map(
    ({ text, place }) => `${t("reference.field.serial")}: ${text} (${words.place(place)})`,
  );
  const marks = description.markings.map(({ text, place, statedKind }) => {
    const kind = statedKind ? t(`reference.markKind.${statedKind}`) : t("reference.markKind.other");
    return `${kind}: ${text} (${words.place(place)})`;
  });
  return [...stated, ...serials, ...marks].join("\n");
}
