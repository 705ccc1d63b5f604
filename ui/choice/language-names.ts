import type { Language } from "#platform/i18n/contract";

/** Every language under its own name, so that who cannot read this page finds it. */
export const languageNames: Record<Language, string> = {
  en: "English",
  fr: "Français",
  es: "Español",
  ar: "العربية",
};
