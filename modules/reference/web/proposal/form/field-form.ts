import { Article, type ArticleField } from "#reference/contract";
import { type Input, isRowField, rowColumns, singleInputs } from "./inputs/columns.ts";

/** One row of a list as it is being written: texts where numbers will be. */
export type FormRow = Readonly<Record<string, unknown>>;
/** A field as it is being written: a text, or rows. */
export type FormValue = string | readonly FormRow[];

/** What of an article is written into the form. */
export function toForm(field: ArticleField, value: unknown): FormValue {
  if (isRowField(field) || field === "pictures") return (value ?? []) as readonly FormRow[];
  if (Array.isArray(value)) return value.join("\n");
  return typeof value === "number" ? String(value) : ((value ?? "") as string);
}

/** What was written, as the field of an article; null where nothing stands any more. */
export function fromForm(field: ArticleField, form: FormValue): unknown {
  if (typeof form !== "string") return form.map((row) => cleanRow(field, row));
  const input: Input | undefined = singleInputs[field as keyof typeof singleInputs];
  return input?.kind === "lines" ? readLines(form) : (readText(input, form) ?? null);
}

function readLines(text: string): string[] {
  return text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
}

/** A number where one is meant; what is none stays as written, so that it can be said to be wrong. */
function readText(input: Input | undefined, written: string): unknown {
  const text = written.trim();
  if (text === "") return undefined;
  if (input?.kind !== "integer" && input?.kind !== "number") return text;
  const number = Number(text.replace(",", "."));
  return Number.isNaN(number) ? text : number;
}

/** Members the form does not show stay as they are. */
function cleanRow(field: ArticleField, row: FormRow): FormRow {
  if (!isRowField(field)) return row;
  const clean: Record<string, unknown> = { ...row };
  for (const { name, input } of rowColumns[field]) {
    const value = cleanCell(input, row[name]);
    if (value === undefined) delete clean[name];
    else clean[name] = value;
  }
  return clean;
}

function cleanCell(input: Input, value: unknown): unknown {
  if (input.kind === "lines") return typeof value === "string" ? readLines(value) : value;
  if (typeof value === "string") return readText(input, value);
  if (input.kind === "written") return hasText(value) ? value : undefined;
  if (input.kind === "differences") return Array.isArray(value) ? value.filter(hasText) : undefined;
  if (input.kind === "partNumbers")
    return (value as unknown[] | undefined)?.length ? value : undefined;
  return value ?? undefined;
}

function hasText(value: unknown): boolean {
  return ((value as { text?: string } | undefined)?.text ?? "").trim() !== "";
}

/** A place in the form and what is wrong there. */
export interface ValueFault {
  /** The end of the address of the control: empty, or `-row-column`. */
  readonly place: string;
  readonly row?: number;
  readonly column?: string;
  readonly fault: "missing" | "not_allowed";
}

interface Shape {
  safeParse(value: unknown): {
    success: boolean;
    error?: { issues: readonly { path: readonly PropertyKey[] }[] } | undefined;
  };
}

/** What the contract does not allow in a value of a field, each place once. */
export function findValueFaults(field: ArticleField, value: unknown): ValueFault[] {
  const shape = Article.shape[field] as Shape;
  const parsed = shape.safeParse(value ?? undefined);
  const faults = (parsed.error?.issues ?? []).map(({ path }) => faultAt(path, value));
  return faults.filter(({ place }, at) => faults.findIndex((one) => one.place === place) === at);
}

function faultAt(path: readonly PropertyKey[], value: unknown): ValueFault {
  const [row, column] = path;
  const fault = valueAt(value, path) === undefined ? "missing" : "not_allowed";
  if (typeof row !== "number" || typeof column !== "string") return { place: "", fault };
  return { place: `-${row}-${column}`, row, column, fault };
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (at, name) => (at as Record<PropertyKey, unknown> | null | undefined)?.[name],
    value ?? undefined,
  );
}
