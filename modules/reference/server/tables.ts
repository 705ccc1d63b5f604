import type { Generated } from "kysely";
import type {
  Article,
  CompanyRelation,
  Entry,
  ListedCode,
  ReferenceLists,
  VersionChange,
} from "#reference/contract";
import type { ChallengeTables } from "./challenge/tables.ts";
import type { MarkTables } from "./library/change/tables.ts";
import type { ProposalTables } from "./proposal/tables.ts";
import type { SubscriptionTables } from "./subscription/tables.ts";

/** Columns are the fields of the contract in snake case, null where the field is absent. */
type Position = { position: number };

/** The tables of schema `reference`. */
export type ReferenceTables = {
  "reference.seed": { id: number; content_hash: string; loaded_at: Date };
  "reference.make": Position & { id: string };
  "reference.entry": {
    ref: Entry["ref"];
    version: number;
    article: Article;
    make: Generated<string>;
    model: Generated<string>;
    state: Generated<Entry["state"]>;
    is_listed: Generated<boolean>;
    merged_into: string | null;
    origin: string | null;
    changed_at: Generated<Date>;
  };
  "reference.entry_version": {
    ref: Entry["ref"];
    version: number;
    article: Article;
    is_listed: Generated<boolean>;
    merged_into: string | null;
    change: VersionChange;
    batch: string | null;
    member: string | null;
    agency: string | null;
    reason: string | null;
    made_at: Generated<Date>;
  };
  "reference.table_state": { id: number; generation: number; changed_at: Date };
  "reference.serial_shape": {
    source: string;
    make: string;
    model: Generated<string>;
    shape: string;
    count: number;
    owners: number;
    learned_at: Generated<Date>;
  };
  "reference.calibre": Position & { name: string };
  "reference.cartridge": Position & { category: string; name: string };
  "reference.listed_code": Position & { list: ListedCode["list"]; group: string; code: string };
  "reference.term": Position & { term: string };
  "reference.country": Position & { code: string };
  "reference.mark": Position & { id: string };
  "reference.country_word": Position & { country: string; language: string; word: string };
  "reference.company": Position & { id: string };
  "reference.company_relation": Position & Pick<CompanyRelation, "subject" | "kind" | "object">;
} & ProposalTables &
  MarkTables &
  ChallengeTables &
  SubscriptionTables;

/** The lists beside the entries: small, and the same until the seed changes. */
export type CodeLists = Omit<ReferenceLists, "entries">;

/** The table of each code list and the columns that make a row unique. */
export const listTables = {
  makes: { table: "reference.make", key: ["id"] },
  calibres: { table: "reference.calibre", key: ["name"] },
  cartridges: { table: "reference.cartridge", key: ["category", "name"] },
  codes: { table: "reference.listed_code", key: ["list", "group", "code"] },
  terms: { table: "reference.term", key: ["term"] },
  countries: { table: "reference.country", key: ["code"] },
  countryWords: { table: "reference.country_word", key: ["country", "language", "word"] },
  marks: { table: "reference.mark", key: ["id"] },
  companies: { table: "reference.company", key: ["id"] },
  companyRelations: {
    table: "reference.company_relation",
    key: ["subject", "kind", "object"],
  },
} as const satisfies Record<
  keyof CodeLists,
  { table: keyof ReferenceTables; key: readonly string[] }
>;
