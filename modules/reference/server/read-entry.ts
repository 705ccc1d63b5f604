import { problem, type RouteAnswer } from "#platform/http/contract";
import { type entryRoute, referenceErrors } from "#reference/contract";
import type { ReferenceTable } from "./reference-table.ts";

const MOST_SIBLINGS = 60;

/** One entry with what the lists say of its make and its calibres. */
export function readEntry(table: ReferenceTable, ref: string): RouteAnswer<typeof entryRoute> {
  const entry = table.entries.get(ref);
  if (entry === undefined) throw problem(referenceErrors.entryNotFound, { ref });
  const { makes, calibres, entries } = table.lists;
  const make = makes.find(({ code, name }) => code === entry.makeCode || name === entry.make);
  const siblings = entries.filter((other) => other.make === entry.make && other.ref !== ref);
  return {
    entry,
    ...(make && { make }),
    calibres: calibres.filter(({ name }) => entry.calibres.includes(name)),
    siblings: siblings.slice(0, MOST_SIBLINGS),
  };
}
