import type { useTranslation } from "react-i18next";

type T = ReturnType<typeof useTranslation>["t"];

/** Where serials were learned: other modules by their word, printed sources as they call themselves. */
export function serialSourceWords(sources: readonly string[], t: T, language: string): string {
  const words = sources.map((source) =>
    source === "records" ? t("reference.serialSource.records") : source,
  );
  return new Intl.ListFormat(language).format(words);
}
