/**
 * One field of all rows, absent values as null. A field that repeats keeps each value once and says for
 * every row which it is, counted from 1; 0 where the row has none. Records, and lists of records, are
 * columns themselves: `counts` says how many items a row has and one more, 0 where it has no list.
 */
export type Column =
  | { readonly values: readonly unknown[] }
  | { readonly distinct: readonly unknown[]; readonly at: readonly number[] }
  | { readonly records: Columns; readonly has: readonly number[] }
  | { readonly items: Columns; readonly counts: readonly number[] };

/** Rows of one shape, field by field: a quarter of the size of the same rows as objects. */
export interface Columns {
  readonly rows: number;
  readonly fields: Readonly<Record<string, Column>>;
}

/** Numbers the values given to it from 1, equal ones alike: lists and records by what they hold. */
function numberValues(): (value: unknown, next: number) => number {
  const plain = new Map<unknown, number>();
  const written = new Map<string, number>();
  const numberIn = <Key>(known: Map<Key, number>, key: Key, next: number) => {
    const number = known.get(key) ?? next;
    if (number === next) known.set(key, number);
    return number;
  };
  return (value, next) =>
    typeof value === "object"
      ? numberIn(written, JSON.stringify(value), next)
      : numberIn(plain, value, next);
}

/** The column with each value once, where that is worth it. */
function repeated(values: readonly unknown[]): Column | undefined {
  const numberOf = numberValues();
  const distinct: unknown[] = [];
  const at = values.map((value) => {
    if (value === null) return 0;
    const number = numberOf(value, distinct.length + 1);
    if (number > distinct.length) distinct.push(value);
    return number;
  });
  return distinct.length * 2 <= values.length ? { distinct, at } : undefined;
}

function isRecord(value: unknown): value is object {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isListOfRecords(value: unknown): value is object[] {
  return Array.isArray(value) && value.every(isRecord);
}

/** The column of records, or of lists of them, field by field. */
function nested(values: readonly unknown[]): Column | undefined {
  const present = values.filter((value) => value !== null);
  if (present.every(isRecord)) {
    return { records: toColumns(present), has: values.map((value) => Number(value !== null)) };
  }
  if (!present.every(isListOfRecords)) return undefined;
  const counts = (values as readonly (object[] | null)[]).map((list) =>
    list === null ? 0 : list.length + 1,
  );
  return { items: toColumns(present.flat()), counts };
}

/** Writes rows as columns. Rows hold values that JSON can say, and no null: absent fields are left out. */
export function toColumns(rows: readonly object[]): Columns {
  const names = new Set(rows.flatMap((row) => Object.keys(row)));
  const fields = [...names].map((name) => {
    const values = rows.map((row) => (row as Record<string, unknown>)[name] ?? null);
    return [name, repeated(values) ?? nested(values) ?? { values }] as const;
  });
  return { rows: rows.length, fields: Object.fromEntries(fields) };
}

/** Reads the values of a column from the first row to the last. */
function readerOf(column: Column): (row: number) => unknown {
  if ("values" in column) return (row) => column.values[row];
  if ("records" in column) return recordReader(column.records, column.has);
  if ("items" in column) return itemReader(column.items, column.counts);
  const { distinct, at } = column;
  return (row) => distinct[(at[row] ?? 0) - 1] ?? null;
}

function recordReader(columns: Columns, has: readonly number[]): (row: number) => unknown {
  const records = fromColumns(columns).values();
  return (row) => (has[row] === 1 ? records.next().value : null);
}

function itemReader(columns: Columns, counts: readonly number[]): (row: number) => unknown {
  const items = fromColumns(columns);
  let next = 0;
  return (row) => {
    const count = counts[row] ?? 0;
    if (count === 0) return null;
    next += count - 1;
    return items.slice(next - count + 1, next);
  };
}

/** The rows that were written. Equal lists within them are one object: they are read, never changed. */
export function fromColumns({ rows, fields }: Columns): object[] {
  const readers = Object.entries(fields).map(([name, column]) => [name, readerOf(column)] as const);
  return Array.from({ length: rows }, (_, at) => {
    const row: Record<string, unknown> = {};
    for (const [name, read] of readers) {
      const value = read(at);
      if (value !== null) row[name] = value;
    }
    return row;
  });
}
