import { type SourceRow, UnreadableFile } from "./source-row.ts";

type Json = string | number | boolean | null | Json[] | { [name: string]: Json };
type Members = { [name: string]: Json };

const mostBytes = 100e6;

/** A table in JSON: a SPARQL result, an array of objects, or an object that holds one such array. */
export async function* readJson(
  parts: AsyncIterable<Buffer>,
  encoding = "utf-8",
): AsyncGenerator<SourceRow[]> {
  const rows = tableOf(parseJson(await gather(parts), encoding));
  const names = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  yield [{ line: 1, cells: names, faults: [] }];
  const portion = 1000;
  for (let at = 0; at < rows.length; at += portion) {
    yield rows.slice(at, at + portion).map((row, place) => ({
      line: at + place + 1,
      cells: names.map((name) => row[name] ?? ""),
      faults: [],
    }));
  }
}

async function gather(parts: AsyncIterable<Buffer>): Promise<Buffer> {
  const all: Buffer[] = [];
  let bytes = 0;
  for await (const part of parts) {
    bytes += part.length;
    if (bytes > mostBytes) throw new UnreadableFile("not_json_table");
    all.push(part);
  }
  return Buffer.concat(all);
}

function parseJson(bytes: Buffer, encoding: string): Json {
  try {
    return JSON.parse(new TextDecoder(encoding).decode(bytes)) as Json;
  } catch {
    throw new UnreadableFile("not_json_table");
  }
}

function isMembers(value: Json | undefined): value is Members {
  return value !== null && typeof value === "object" && !Array.isArray(value);
}

function tableOf(json: Json): Record<string, string>[] {
  const bindings = isMembers(json) && isMembers(json.results) ? json.results.bindings : undefined;
  if (Array.isArray(bindings)) return bindings.filter(isMembers).map(flattenBinding);
  const rows = Array.isArray(json) ? json : onlyArray(json);
  if (rows === undefined || !rows.every(isMembers)) throw new UnreadableFile("not_json_table");
  return rows.flatMap(flattenRow);
}

function onlyArray(json: Json): Json[] | undefined {
  const arrays = isMembers(json) ? Object.values(json).filter((value) => Array.isArray(value)) : [];
  return arrays.length === 1 ? arrays[0] : undefined;
}

/** SPARQL 1.1 query results in JSON: each variable is bound to a term with a value. */
function flattenBinding(binding: Members): Record<string, string> {
  const pairs = Object.entries(binding).map(
    ([name, term]) => [name, isMembers(term) ? textOf(term.value ?? null) : ""] as const,
  );
  return Object.fromEntries(pairs);
}

function isList(value: Json): value is Members[] {
  return Array.isArray(value) && value.length > 0 && value.every(isMembers);
}

/** One row for each object in its first list of objects (sub-entries), else one; of another such list each member is a column. */
function flattenRow(row: Members): Record<string, string>[] {
  const list = Object.entries(row).find(([, value]) => isList(value));
  const rest = Object.entries(row).filter(([name]) => name !== list?.[0]);
  const own = Object.fromEntries(rest.flatMap(([name, value]) => flatten(name, value)));
  if (list === undefined) return [own];
  const [name, subs] = list as [string, Members[]];
  return subs.map((sub) => ({ ...own, ...Object.fromEntries(flatten(name, sub)) }));
}

function flatten(name: string, value: Json): (readonly [string, string])[] {
  if (isList(value)) return flattenList(name, value);
  if (!isMembers(value)) return [[name, textOf(value)]];
  return Object.entries(value).flatMap(([member, inner]) => flatten(`${name}.${member}`, inner));
}

/** What the objects of a list say by one member stands in one column, a line for each object. */
function flattenList(name: string, list: readonly Members[]): (readonly [string, string])[] {
  const members = [...new Set(list.flatMap((one) => Object.keys(one)))];
  return members.map((member) => [
    `${name}.${member}`,
    list.map((one) => textOf(one[member] ?? null)).join("\n"),
  ]);
}

function textOf(value: Json): string {
  if (value === null) return "";
  if (Array.isArray(value)) return value.map(textOf).join("\n");
  return isMembers(value) ? JSON.stringify(value) : String(value).toWellFormed();
}
