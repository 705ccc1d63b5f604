import type { Language } from "#platform/i18n/contract";

const files: Record<Language, () => Promise<{ default: Record<string, string> }>> = {
  en: () => import("../../messages/library/en.json"),
  fr: () => import("../../messages/library/fr.json"),
  es: () => import("../../messages/library/es.json"),
  ar: () => import("../../messages/library/ar.json"),
};

/** The words of the markings library, which the first screen does without. */
export async function loadLibraryMessages(language: Language): Promise<Record<string, string>> {
  return (await files[language]()).default;
}
