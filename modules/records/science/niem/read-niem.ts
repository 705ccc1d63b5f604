import { exportedColumns } from "../export/record-cells.ts";
import {
  barrelUnit,
  firearmMember,
  niemColumns,
  niemNamespaces,
  niemPaths,
  recordMember,
} from "./niem-names.ts";

type Members = Readonly<Record<string, unknown>>;

/** A record of a document as the cells of {@link exportedColumns}. */
export interface NiemRow {
  readonly cells: readonly string[];
  /** An object stands where a text is meant, or the other way round; that value is left out. */
  readonly isOdd: boolean;
}

/** How the entries of one NIEM document become rows. */
export interface NiemReader {
  readonly columns: readonly string[];
  /** The row of a member, or of one element of it; undefined where it is no record. */
  row(member: string, value: unknown): NiemRow | undefined;
}

/**
 * A reader of a document by what its `@context` says; "other" where that is NIEM of another version, or is said elsewhere,
 * undefined where it is no NIEM. Prefixes may be others than NIEM's own. No text of what a record has no place for is kept.
 */
export function openNiem(context: unknown): NiemReader | "other" | undefined {
  const terms = termsOf(context);
  const prefixes = new Map(
    Object.entries(niemNamespaces).flatMap(([ours, address]) =>
      terms
        .filter(({ is }) => is.replace(/#$/, "") === address)
        .map(({ prefix }) => [prefix, ours] as const),
    ),
  );
  const named = new Set(prefixes.values());
  if (!named.has("nc") || !named.has("j"))
    return terms.some(({ is }) => /\bniem/i.test(is)) ? "other" : undefined;
  const isOwn = [...prefixes].every(([prefix, ours]) => prefix === ours);
  const own = (value: unknown) => (isOwn ? value : rename(value, prefixes));
  return {
    columns: [...niemColumns.keys()],
    row(member, value) {
      const name = renamed(member, prefixes);
      if (name === recordMember) return rowOf(own(value));
      return name === firearmMember ? rowOf({ [firearmMember]: own(value) }) : undefined;
    },
  };
}

/** The prefixes of a context, those of several lists together; an address alone says none. */
function termsOf(context: unknown): { prefix: string; is: string }[] {
  if (Array.isArray(context)) return context.flatMap(termsOf);
  if (typeof context === "string") return [{ prefix: "", is: context }];
  if (!isMembers(context)) return [];
  return Object.entries(context).flatMap(([prefix, is]) =>
    typeof is === "string" ? [{ prefix, is }] : [],
  );
}

function renamed(name: string, prefixes: ReadonlyMap<string, string>): string {
  const [prefix = "", local] = name.split(":", 2);
  const ours = prefixes.get(prefix);
  return ours === undefined || local === undefined ? name : `${ours}:${local}`;
}

function rename(value: unknown, prefixes: ReadonlyMap<string, string>): unknown {
  if (Array.isArray(value)) return value.map((each) => rename(each, prefixes));
  if (!isMembers(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [
      renamed(name, prefixes),
      rename(inner, prefixes),
    ]),
  );
}

function isMembers(value: unknown): value is Members {
  return value !== null && typeof value === "object" && !Array.isArray(value);
}

interface Found {
  readonly texts: readonly string[];
  readonly isOdd: boolean;
}

const nothing: Found = { texts: [], isOdd: false };

function rowOf(record: unknown): NiemRow {
  let isOdd = !isMembers(record);
  const find = (path: string): readonly string[] => {
    const found = isMembers(record) ? findTexts(record, path.split("/")) : nothing;
    isOdd ||= found.isOdd;
    return found.texts;
  };
  const first = (paths: readonly string[]) =>
    paths.map(find).find(({ length }) => length > 0) ?? [];
  const cells = exportedColumns.map((column) => {
    const texts = first(niemPaths[column]);
    if (column === "serial") return texts.join("; ");
    const [text = ""] = texts;
    const [unit = "mm"] = column === "barrelLengthMm" && text !== "" ? find(barrelUnit) : [];
    return unit.toLowerCase() === "mm" ? text : `${text} ${unit}`;
  });
  return { cells, isOdd };
}

/** The texts at the end of a path, through lists on the way. */
function findTexts(value: unknown, [name, ...rest]: readonly string[]): Found {
  if (value === undefined || value === null) return nothing;
  const here = name === undefined ? [] : [name, ...rest];
  if (Array.isArray(value)) return together(value.map((each) => findTexts(each, here)));
  if (name !== undefined) {
    if (!isMembers(value)) return { texts: [], isOdd: true };
    return findTexts(value[name], rest);
  }
  if (isMembers(value)) return findOwnText(value);
  const said = typeof value === "string" ? value : JSON.stringify(value);
  const text = said.toWellFormed().trim();
  return { texts: text === "" ? [] : [text], isOdd: false };
}

/** A value with attributes beside it stands in an object of its own. */
function findOwnText(value: Members): Found {
  const own = value["rdf:value"] ?? value["@value"];
  return own === undefined || typeof own === "object"
    ? { texts: [], isOdd: true }
    : findTexts(own, []);
}

function together(found: readonly Found[]): Found {
  return {
    texts: found.flatMap(({ texts }) => texts),
    isOdd: found.some(({ isOdd }) => isOdd),
  };
}
