import type { Language } from "#platform/i18n/contract";
import type { Translate } from "#platform/i18n/server";
import { type CodeWords, createCodeWords, type WordedSet } from "#records/science";
import type { Lexicons } from "#reference/contract";

const keys: Readonly<Record<Exclude<WordedSet, "country">, string>> = {
  recordType: "records.type",
  type: "reference.type",
  action: "reference.action",
  ground: "records.ground",
  lack: "records.serialState",
};

/** The words of a reader's language for the codes of a record, as far as an import reads them back. */
export function sayCodes(lists: Lexicons, translate: Translate, language: Language): CodeWords {
  const countries = new Map(lists.countries.map(({ code, names }) => [code, names]));
  return createCodeWords(lists, (set, code) =>
    set === "country"
      ? (countries.get(code)?.[language] ?? code)
      : translate(language, `${keys[set]}.${code}`),
  );
}
