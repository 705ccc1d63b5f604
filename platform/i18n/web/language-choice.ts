import i18next from "i18next";
import { initReactI18next } from "react-i18next";
import { directionOf, Language, negotiateLanguage } from "../contract/language.ts";

type LoadMessages = (language: Language) => Promise<Record<string, string>>;

const storageKey = "proofmark.language";
let load: LoadMessages;
let loadLate: LoadMessages;
/** Languages whose late texts are here; empty until a page asks for them. */
const lateLanguages = new Set<Language>();

/**
 * Starts i18next in the language chosen here before, else the browser's. Late messages are fetched when a page
 * asks for them, so that the first screen does not wait for the texts of all others.
 */
export async function startLanguage(
  loadMessages: LoadMessages,
  loadLateMessages: LoadMessages,
): Promise<void> {
  load = loadMessages;
  loadLate = loadLateMessages;
  const stored = Language.safeParse(localStorage.getItem(storageKey));
  const language = stored.success ? stored.data : negotiateLanguage(navigator.languages.join(","));
  await i18next.use(initReactI18next).init({
    lng: language,
    resources: { [language]: { translation: await load(language) } },
    keySeparator: false,
    nsSeparator: false,
    interpolation: { escapeValue: false },
    returnEmptyString: false,
  });
  applyToPage(language);
}

/** Switches every text and the writing direction, without reloading the page. */
export async function chooseLanguage(language: Language): Promise<void> {
  if (!i18next.hasResourceBundle(language, "translation")) {
    i18next.addResourceBundle(language, "translation", await load(language));
  }
  if (lateLanguages.size > 0) await addLateTexts(language);
  localStorage.setItem(storageKey, language);
  await i18next.changeLanguage(language);
  applyToPage(language);
}

/** Fetches the late texts of the language in force; a page that uses them awaits this before it is shown. */
export async function loadLateTexts(): Promise<void> {
  await addLateTexts(currentLanguage());
}

/** Whether the late texts of the language in force are here. */
export function hasLateTexts(): boolean {
  return lateLanguages.has(currentLanguage());
}

async function addLateTexts(language: Language): Promise<void> {
  if (lateLanguages.has(language)) return;
  i18next.addResourceBundle(language, "translation", await loadLate(language), true);
  lateLanguages.add(language);
}

/** The language the page is in now. */
export function currentLanguage(): Language {
  return Language.parse(i18next.language);
}

function applyToPage(language: Language): void {
  document.documentElement.lang = language;
  document.documentElement.dir = directionOf(language);
}
