/** What there is of each thing: as a table holds it, or as it was found. */
export type Counts = Readonly<Record<string, number | string | undefined>>;

/** Throws where a count is not what it must be, naming each: a fast import that loses a row is no figure. */
export function proveCounts(stage: string, expected: Counts, found: Counts): void {
  const names = new Set([...Object.keys(expected), ...Object.keys(found)]);
  const wrong = [...names]
    .filter((name) => expected[name] !== found[name])
    .map((name) => `${name} ${found[name] ?? "none"} instead of ${expected[name] ?? "none"}`);
  if (wrong.length > 0) throw new Error(`${stage}: ${wrong.join(", ")}`);
}
