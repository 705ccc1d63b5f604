import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { createInstance, type TOptions } from "i18next";
import { Language } from "../contract/language.ts";

const root = join(import.meta.dirname, "..", "..", "..");

/** Renders a message key in a language; a missing key is a fault of the program and throws. */
export type Translate = (language: Language, key: string, parameters?: TOptions) => string;

/** Reads the messages of every module, platform part and app, once. */
export async function createTranslator(): Promise<Translate> {
  const resources = Object.fromEntries(
    Language.options.map((language) => [language, { translation: readMessages(language) }]),
  );
  const i18n = createInstance();
  await i18n.init({
    resources,
    lng: "en",
    keySeparator: false,
    nsSeparator: false,
    interpolation: { escapeValue: false },
  });
  return (language, key, parameters = {}) => {
    if (!i18n.exists(key, { ...parameters, lng: language }))
      throw new Error(`no message ${key} in ${language}`);
    return i18n.t(key, { ...parameters, lng: language });
  };
}

function readMessages(language: Language): Record<string, string> {
  const files = globSync(
    [
      `{modules,platform,apps}/*/messages/${language}.json`,
      `{modules,platform,apps}/*/messages/late/${language}.json`,
      `ui/messages/${language}.json`,
    ],
    { cwd: root },
  );
  return Object.assign({}, ...files.map(readFile)) as Record<string, string>;
}

function readFile(file: string): Record<string, string> {
  return JSON.parse(readFileSync(join(root, file), "utf8")) as Record<string, string>;
}
