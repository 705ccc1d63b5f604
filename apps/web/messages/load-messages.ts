import type { Language } from "#platform/i18n/contract";
import { mergeMessages } from "./merge-messages.ts";

const bundles: Record<Language, () => Promise<{ messages: Record<string, string> }>> = {
  en: () => import("./bundle-en.ts"),
  fr: () => import("./bundle-fr.ts"),
  es: () => import("./bundle-es.ts"),
  ar: () => import("./bundle-ar.ts"),
};

/** The messages of one language, fetched once, as one file. */
export async function loadMessages(language: Language): Promise<Record<string, string>> {
  return (await bundles[language]()).messages;
}

/** The texts of pages that are not the first screen: a file of each part, fetched when such a page is opened. */
const lateFiles = import.meta.glob<Record<string, string>>(
  ["../../../{modules,platform}/*/messages/late/*.json", "./late/*.json"],
  { import: "default" },
);

/** The late messages of one language, of all parts. */
export async function loadLateMessages(language: Language): Promise<Record<string, string>> {
  const own = Object.entries(lateFiles).filter(([file]) => file.endsWith(`/${language}.json`));
  return mergeMessages(await Promise.all(own.map(([, load]) => load())));
}
