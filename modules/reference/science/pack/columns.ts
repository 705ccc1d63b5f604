/**
 * One field of all rows, absent values as null. A field that repeats keeps each value once and says for
 * every row which it is, counted from 1; 0 where the row has none.
 */
export type Column =
  | { readonly values: readonly unknown[] }
  | { readonly distinct: readonly unknown[]; readonly at: readonly number[] };

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

/** Writes rows as columns. Rows hold values that JSON can say, and no null: absent fields are left out. */
export function toColumns(rows: readonly object[]): Columns {
  const names = new Set(rows.flatMap((row) => Object.keys(row)));
  const fields = [...names].map((name) => {
    const values = rows.map((row) => (row as Record<string, unknown>)[name] ?? null);
    return [name, repeated(values) ?? { values }] as const;
  });
  return { rows: rows.length, fields: Object.fromEntries(fields) };
}

function readerOf(column: Column): (row: number) => unknown {
  if ("values" in column) return (row) => column.values[row];
  const { distinct, at } = column;
  return (row) => distinct[(at[row] ?? 0) - 1] ?? null;
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
