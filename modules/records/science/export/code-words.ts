import type { Lexicons } from "#reference/contract";
import { createValueReaders } from "#reference/science";
import { createWordReader, readLackOfSerial } from "../import/record-words.ts";

/** Sets of codes that stand in a file as words. */
export type WordedSet = "recordType" | "type" | "action" | "country" | "ground" | "lack";

/** The word a file says for a code of a set. */
export type CodeWords = Readonly<Record<WordedSet, (code: string) => string>>;

const itself = (code: string) => code;

/** Codes as they are, which every reader knows as well. */
export const plainCodes: CodeWords = {
  recordType: itself,
  type: itself,
  action: itself,
  country: itself,
  ground: itself,
  lack: itself,
};

/** The reader's words for codes; a word that an import would not read as its code gives way to the code. */
export function createCodeWords(
  lists: Lexicons,
  say: (set: WordedSet, code: string) => string,
): CodeWords {
  const { type, action, country } = createValueReaders(lists);
  const readers: Readonly<Record<WordedSet, (word: string) => string | null | undefined>> = {
    recordType: createWordReader("recordType"),
    type,
    action,
    country,
    ground: createWordReader("ground"),
    lack: readLackOfSerial,
  };
  const wordFor = (set: WordedSet) => {
    const known = new Map<string, string>();
    return (code: string) => {
      const word = known.get(code) ?? say(set, code);
      if (!known.has(code)) known.set(code, readers[set](word) === code ? word : code);
      return known.get(code) ?? code;
    };
  };
  return {
    recordType: wordFor("recordType"),
    type: wordFor("type"),
    action: wordFor("action"),
    country: wordFor("country"),
    ground: wordFor("ground"),
    lack: wordFor("lack"),
  };
}
