import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { Language } from "#platform/i18n/contract";
import { createFormat, type Format } from "./format.ts";

/** Figures and dates in the language the page is in now. */
export function useFormat(): Format {
  const { i18n } = useTranslation();
  const language = Language.parse(i18n.language);
  return useMemo(() => createFormat(language), [language]);
}
