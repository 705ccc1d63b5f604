import i18next from "i18next";
import { initReactI18next } from "react-i18next";
import { directionOf, Language, negotiateLanguage } from "../contract/language.ts";

type LoadMessages = (language: Language) => Promise<Record<string, string>>;

const storageKey = "proofmark.language";
let load: LoadMessages;
/** Messages of pages opened so far that the first screen does without. */
const added = new Set<LoadMessages>();

/** Starts i18next in the language chosen here before, else the browser's. */
export async function startLanguage(loadMessages: LoadMessages): Promise<void> {
  load = loadMessages;
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
  await Promise.all([...added].map((more) => bring(more, language)));
  localStorage.setItem(storageKey, language);
  await i18next.changeLanguage(language);
  applyToPage(language);
}

/**
 * Messages that only some pages need, fetched before such a page is shown and with every change of
 * language after that. Given the same function again, it does nothing.
 */
export async function addMessages(more: LoadMessages): Promise<void> {
  if (added.has(more)) return;
  await bring(more, currentLanguage());
  added.add(more);
}

async function bring(more: LoadMessages, language: Language): Promise<void> {
  i18next.addResourceBundle(language, "translation", await more(language), true, true);
}

/** The language the page is in now. */
export function currentLanguage(): Language {
  return Language.parse(i18next.language);
}

function applyToPage(language: Language): void {
  document.documentElement.lang = language;
  document.documentElement.dir = directionOf(language);
}
