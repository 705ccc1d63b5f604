const head = "00000000-0000-7000-8000-";

/** The id of a record of the world, in SQL and here. */
export function recordIdSql(id: string): string {
  return `('${head}' || lpad(to_hex(${id}), 12, '0'))::uuid`;
}
