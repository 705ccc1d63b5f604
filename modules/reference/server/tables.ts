import type { Entry, ListedCode, ReferenceLists } from "#reference/contract";

/** Columns are the fields of the contract in snake case, null where the field is absent. */
type Position = { position: number };

/** The tables of schema `reference` (migration `reference-create`). */
export type ReferenceTables = {
  "reference.seed": { id: number; content_hash: string; loaded_at: Date };
  "reference.make": Position & { id: string };
  "reference.entry": { ref: Entry["ref"]; state: Entry["state"] };
  "reference.calibre": Position & { name: string };
  "reference.cartridge": Position & { category: string; name: string };
  "reference.listed_code": Position & { list: ListedCode["list"]; group: string; code: string };
  "reference.term": Position & { term: string };
  "reference.country": Position & { code: string };
  "reference.country_word": Position & { country: string; language: string; word: string };
};

/** The table of each list of the contract and the columns that make a row unique. */
export const listTables = {
  makes: { table: "reference.make", key: ["id"] },
  entries: { table: "reference.entry", key: ["ref"] },
  calibres: { table: "reference.calibre", key: ["name"] },
  cartridges: { table: "reference.cartridge", key: ["category", "name"] },
  codes: { table: "reference.listed_code", key: ["list", "group", "code"] },
  terms: { table: "reference.term", key: ["term"] },
  countries: { table: "reference.country", key: ["code"] },
  countryWords: { table: "reference.country_word", key: ["country", "language", "word"] },
} as const satisfies Record<
  keyof ReferenceLists,
  { table: keyof ReferenceTables; key: readonly string[] }
>;
