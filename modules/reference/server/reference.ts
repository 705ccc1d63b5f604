import { type Binding, bind } from "#platform/http/server";
import {
  countriesRoute,
  entryRoute,
  findRoute,
  identifyRoute,
  sourcesRoute,
  verifyRoute,
} from "#reference/contract";
import { find, identify, verifyDescription } from "#reference/science";
import { readEntry } from "./read-entry.ts";
import { entriesOf, type ReferenceTable } from "./reference-table.ts";

const MOST_CANDIDATES = 12;

/** The routes of the reference table. */
export function serveReference(table: ReferenceTable): Binding[] {
  return [
    bind(findRoute, ({ body }) => find(table.findIndex, body)),
    bind(identifyRoute, ({ body }) => {
      const identification = identify(table.index, body, { limit: MOST_CANDIDATES });
      const refs = identification.candidates.flatMap(({ alike }) => alike);
      return { identification, entries: entriesOf(table, refs) };
    }),
    bind(verifyRoute, ({ body }) => {
      const verification = verifyDescription(table.index, body);
      const refs = verification.matches.flatMap(({ alike }) => alike);
      return { verification, entries: entriesOf(table, refs) };
    }),
    bind(entryRoute, ({ params }) => readEntry(table, params.ref)),
    bind(sourcesRoute, () => ({
      attributions: [...table.attributions],
      counts: countLists(table),
    })),
    bind(countriesRoute, () => ({ countries: namesOfCountries(table) })),
  ];
}

function namesOfCountries({ lists }: ReferenceTable) {
  return lists.countries.map(({ code, names }) => ({ code, names }));
}

function countLists({ lists }: ReferenceTable): Record<string, number> {
  return Object.fromEntries(Object.entries(lists).map(([name, rows]) => [name, rows.length]));
}
