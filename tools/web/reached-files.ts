import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";

const root = join(import.meta.dirname, "..", "..");

/** An import, or an export from another file; types are left out. */
interface Statement {
  readonly isExport: boolean;
  /** Names as the other file calls them; everything where it takes all of them. */
  readonly names: readonly string[] | "everything";
  /** The same names as they are called here. */
  readonly as: readonly string[];
  readonly from: string;
}

const statement =
  /^(import|export)\s+(?!type\b)(?:(\*(?:\s+as\s+\w+)?|[\w$]+|(?:[\w$]+\s*,\s*)?\{[^}]*\})\s+from\s+)?"([^"]+)"/gm;
const declaresAny = /^export\s+(?:async\s+)?(?:const|let|function|class|enum)\s/m;
const declared = /^export\s+(?:async\s+)?(?:const|let|function|class|enum)\s+([\w$]+)/gm;

const statements = new Map<string, readonly Statement[]>();
const texts = new Map<string, string>();

function textOf(file: string): string {
  const known = texts.get(file) ?? (existsSync(file) ? readFileSync(file, "utf8") : "");
  texts.set(file, known);
  return known;
}

function statementsOf(file: string): readonly Statement[] {
  const known = statements.get(file);
  if (known !== undefined) return known;
  const found = [...textOf(file).matchAll(statement)].map(([, word, what = "", from = ""]) => {
    const listed = /\{([^}]*)\}/.exec(what)?.[1]?.split(",") ?? [];
    const values = listed.map((one) => one.trim()).filter((one) => !/^(type\s|$)/.test(one));
    const pairs = values.map((one) => one.split(/\s+as\s+/));
    const isListed = what.startsWith("{");
    return {
      isExport: word === "export",
      names: isListed ? pairs.map(([name = ""]) => name) : ("everything" as const),
      as: pairs.map(([name = "", called = name]) => called),
      from,
    };
  });
  statements.set(file, found);
  return found;
}

/** The own file an import names; undefined where it is a package. */
function fileOf(specifier: string, importer: string): string | undefined {
  if (specifier.startsWith(".")) return join(dirname(importer), specifier);
  if (!specifier.startsWith("#")) return undefined;
  const [first = "", ...rest] = specifier.slice(1).split("/");
  const folder = first === "platform" || first === "ui" ? first : join("modules", first);
  return join(root, folder, ...rest, "index.ts");
}

/** A front door: it only passes on what others export. */
function isDoor(file: string): boolean {
  const passesOn = statementsOf(file).every(({ isExport }) => isExport);
  return file.endsWith("/index.ts") && passesOn && !declaresAny.test(textOf(file));
}

/** The file that gives this name through a door; none where it is a type's. */
function givenBy(door: string, name: string): string[] {
  for (const { names, as, from } of statementsOf(door)) {
    const file = fileOf(from, door);
    if (file === undefined) continue;
    const called = names === "everything" ? name : names[as.indexOf(name)];
    if (called === undefined) continue;
    if (isDoor(file)) {
      const found = givenBy(file, called);
      if (found.length > 0) return found;
    } else if (names !== "everything" || declares(file, called)) return [file];
  }
  return [];
}

function declares(file: string, name: string): boolean {
  const own = [...textOf(file).matchAll(declared)].some(([, one]) => one === name);
  return own || statementsOf(file).some(({ isExport, as }) => isExport && as.includes(name));
}

/** Every file behind a door. */
function behind(door: string): string[] {
  return statementsOf(door).flatMap(({ from }) => {
    const file = fileOf(from, door);
    if (file === undefined) return [];
    return isDoor(file) ? behind(file) : [file];
  });
}

/**
 * Own files that a start imports, by whichever way but for what is fetched later. What comes through a front door is
 * followed to the file that gives it, so that a name of a contract does not bring the whole contract.
 */
export function reachedFiles(start: string): ReadonlySet<string> {
  const reached = new Set<string>();
  const visit = (file: string) => {
    if (reached.has(file)) return;
    reached.add(file);
    for (const { names, from } of statementsOf(file)) {
      const target = fileOf(from, file);
      if (target === undefined) continue;
      if (!isDoor(target)) visit(target);
      else if (names === "everything") behind(target).forEach(visit);
      else for (const name of names) givenBy(target, name).forEach(visit);
    }
  };
  visit(start);
  return reached;
}
