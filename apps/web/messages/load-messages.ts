import type { Language } from "#platform/i18n/contract";

const bundles: Record<Language, () => Promise<{ default: Record<string, string> }>> = {
  en: () => import("./bundle-en.ts"),
  fr: () => import("./bundle-fr.ts"),
  es: () => import("./bundle-es.ts"),
  ar: () => import("./bundle-ar.ts"),
};

/** The messages of one language, fetched once, as one file. */
export async function loadMessages(language: Language): Promise<Record<string, string>> {
  return (await bundles[language]()).default;
}
