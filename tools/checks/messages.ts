import { globSync, readFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";

const root = join(import.meta.dirname, "..", "..");
const languages = ["en", "fr", "es", "ar"] as const;
type Language = (typeof languages)[number];
type Messages = Record<string, string>;

/** Every text exists in four languages, with the same parameters, every plural form and no stray key. */
export async function checkMessages(): Promise<boolean> {
  const folders = globSync("{modules,platform,apps}/*/messages", { cwd: root });
  const faults = folders.sort().flatMap((folder) => findMessageFaults(folder, readAll(folder)));
  for (const folder of globSync("{modules,platform,apps}/*/messages/late", { cwd: root }).sort()) {
    const prefix = `${basename(dirname(dirname(folder)))}.`;
    faults.push(...findMessageFaults(folder, readAll(folder), { prefix }));
  }
  faults.push(...findMessageFaults("ui/messages", readAll("ui/messages"), { prefix: "ui." }));
  faults.push(
    ...findMessageFaults("tools/launcher/messages", readAll("tools/launcher/messages"), {
      prefix: "",
    }),
  );
  for (const fault of faults) process.stdout.write(`  ${fault}\n`);
  return faults.length === 0;
}

function readAll(folder: string): Record<Language, Messages> {
  const read = (language: Language): Messages =>
    JSON.parse(readFileSync(join(root, folder, `${language}.json`), "utf8"));
  return Object.fromEntries(languages.map((language) => [language, read(language)])) as Record<
    Language,
    Messages
  >;
}

/** The faults of one folder of messages, as sentences for the developer. */
export function findMessageFaults(
  folder: string,
  messages: Record<Language, Messages>,
  { prefix = `${basename(dirname(join("/", folder, "x")).replace(/\/messages$/, ""))}.` } = {},
): string[] {
  const english = new Map(
    Object.entries(messages.en).map(([key, text]) => [stemOf(key), parametersOf(text)]),
  );
  return languages.flatMap((language) => {
    const own = messages[language];
    const stems = new Set(Object.keys(own).map(stemOf));
    const missing = [...english.keys()]
      .filter((stem) => !stems.has(stem))
      .map((stem) => `${stem} is missing`);
    const stray = [...stems]
      .filter((stem) => !english.has(stem))
      .map((stem) => `${stem} is not in English`);
    const foreign = [...stems]
      .filter((stem) => !stem.startsWith(prefix))
      .map((stem) => `${stem} must start with ${prefix}`);
    const texts = Object.entries(own).flatMap(([key, text]) =>
      findTextFaults(key, text, english.get(stemOf(key)) ?? []),
    );
    const plurals = [...stems].flatMap((stem) => findPluralFaults(stem, own, language));
    return [...missing, ...stray, ...foreign, ...texts, ...plurals].map(
      (fault) => `${folder}/${language}.json: ${fault}`,
    );
  });
}

const pluralSuffix = /_(zero|one|two|few|many|other)$/;

function stemOf(key: string): string {
  return key.replace(pluralSuffix, "");
}

function parametersOf(text: string): string[] {
  return [...text.matchAll(/\{\{?\s*(\w+)/g)].map((match) => match[1] as string).sort();
}

function findTextFaults(key: string, text: string, expected: string[]): string[] {
  if (text.trim() === "") return [`${key} is empty`];
  const strange = parametersOf(text).filter((name) => !expected.includes(name));
  const dropped = pluralSuffix.test(key)
    ? []
    : expected.filter((name) => !parametersOf(text).includes(name));
  return [
    ...strange.map((name) => `${key} has a parameter {{${name}}} that English has not`),
    ...dropped.map((name) => `${key} lacks the parameter {{${name}}}`),
  ];
}

/** A text with one plural form needs all forms its language distinguishes (CLDR, by Intl.PluralRules). */
function findPluralFaults(stem: string, own: Messages, language: Language): string[] {
  const forms = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
  if (!forms.some((form) => `${stem}_${form}` in own)) return [];
  return forms
    .filter((form) => !(`${stem}_${form}` in own))
    .map((form) => `${stem} lacks its plural form _${form}`);
}
