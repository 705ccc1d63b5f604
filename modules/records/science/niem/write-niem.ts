import { exportedColumns } from "../export/record-cells.ts";
import { barrelUnit, firstDay, niemPaths, serialState } from "./niem-names.ts";

type Members = { [name: string]: unknown };

const figures: ReadonlySet<string> = new Set([
  "capacityRounds",
  "barrelLengthMm",
  "latitude",
  "longitude",
]);

/** What else stands in a record of a document, by its path; what is unknown is left out. */
export type NiemExtras = Readonly<Record<string, unknown>>;

/** The numbers of a record in their notation, and what is known of them where there is none. */
export interface NiemSerials {
  readonly serials: readonly { readonly text: string }[];
  readonly serialState?: string | undefined;
}

/**
 * A record as an object of a NIEM document, of its cells in the order of {@link exportedColumns} with codes as they are.
 * {@link openNiem} reads the same cells from it.
 */
export function niemRecord(
  cells: readonly string[],
  { serials, serialState: state }: NiemSerials,
  extras: NiemExtras = {},
): Members {
  const record: Members = {};
  const said = new Map(exportedColumns.map((column, at) => [column, cells[at] ?? ""] as const));
  const isSpan = (said.get("lastDay") ?? "") !== "";
  for (const [column, text] of said) {
    if (text === "") continue;
    if (column === "serial") putSerials(record, serials, state);
    else if (column === "day" && isSpan) put(record, firstDay, text);
    else put(record, niemPaths[column][0], figures.has(column) ? Number(text) : text);
  }
  if ((said.get("barrelLengthMm") ?? "") !== "") put(record, barrelUnit, "mm");
  for (const [path, value] of Object.entries(extras)) put(record, path, value);
  return record;
}

function putSerials(
  record: Members,
  serials: NiemSerials["serials"],
  state: string | undefined,
): void {
  if (serials.length === 0) return put(record, serialState, state);
  const [path] = niemPaths.serial;
  const names = path.split("/");
  const leaf = names.pop() ?? "";
  put(
    record,
    names.join("/"),
    serials.map(({ text }) => ({ [leaf]: text })),
  );
}

function put(record: Members, path: string, value: unknown): void {
  if (value === undefined || value === null) return;
  const names = path.split("/");
  const last = names.pop() ?? "";
  let at = record;
  for (const name of names) {
    at[name] ??= {};
    at = at[name] as Members;
  }
  at[last] = value;
}
