import type { ColumnMapping, ImportMapping, ImportSource, ImportTarget } from "#reference/contract";
import { boundedEditDistance } from "../../text/index.ts";
import { headerWords } from "./header-words.ts";
import { type KnownTable, knownTables } from "./known-tables.ts";

/** What is proposed for a file before an editor has said anything. */
export interface ProposedMapping {
  readonly source: Partial<ImportSource>;
  readonly mapping: ImportMapping;
}

/** Column names meet under it: letters and digits alone, without accents or case. */
export function headerKey(name: string): string {
  return name
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, "");
}

const words: readonly (readonly [string, ImportTarget])[] = Object.entries(headerWords).flatMap(
  ([target, names]) => names.map((name) => [headerKey(name), target as ImportTarget] as const),
);

/** Targets of which a table has one column: the best-named keeps it. */
const single: ReadonlySet<ImportTarget> = new Set([
  "key",
  "variantKey",
  "make",
  "model",
  "family",
  "isPublic",
  "sourceDate",
]);

function targetByName(name: string): ImportTarget {
  const key = headerKey(name);
  const exact = words.find(([word]) => word === key);
  if (exact !== undefined) return exact[1];
  const near = words.find(([word]) => word.length >= 5 && boundedEditDistance(word, key, 1) <= 1);
  return near?.[1] ?? "ignore";
}

function withoutRepeats(columns: readonly ColumnMapping[]): ColumnMapping[] {
  const taken = new Set<ImportTarget>();
  return columns.map((column) => {
    const isRepeat = single.has(column.target) && taken.has(column.target);
    taken.add(column.target);
    return isRepeat ? { target: "ignore" } : column;
  });
}

/** The known table most of whose marking columns are there, if three quarters of them are. */
function recognise(keys: ReadonlySet<string>): KnownTable | undefined {
  return knownTables.find(
    ({ marks }) => marks.filter((mark) => keys.has(mark)).length >= 0.75 * marks.length,
  );
}

/** What a known table says by a column; parts of a column that is grouped, as `notes.Make`, say what it says. */
function columnOf({ columns }: KnownTable, name: string): ColumnMapping | undefined {
  const [group = "", ...rest] = name.split(".");
  const own = columns[headerKey(name)];
  const grouped = columns[headerKey(group)];
  if (own !== undefined || grouped?.target !== "note" || rest.length === 0) return own ?? grouped;
  return { ...grouped, heading: headingOf(rest.join(" ")) };
}

/** A member's name as a heading: `serial_number` is `Serial number`. */
function headingOf(name: string): string {
  const words = name.replace(/_+/g, " ").trim();
  return (words.charAt(0).toUpperCase() + words.slice(1)).slice(0, 60);
}

/** What the columns seem to mean: as in a table known by name, else each by its own name. */
export function proposeMapping(columns: readonly string[]): ProposedMapping {
  const known = recognise(new Set(columns.map(headerKey)));
  const proposed = columns.map((name): ColumnMapping => {
    const listed = known && columnOf(known, name);
    if (listed !== undefined) return listed;
    return { target: known === undefined ? targetByName(name) : "ignore" };
  });
  const targets = withoutRepeats(proposed);
  const hasKey = targets.some(({ target }) => target === "key");
  const options = known?.options ?? {
    groupBy: hasKey ? "key" : "make_model",
    repeatedKeys: "reject",
    makeFromManufacturer: false,
  };
  return { source: known?.source ?? {}, mapping: { columns: targets, values: {}, ...options } };
}
