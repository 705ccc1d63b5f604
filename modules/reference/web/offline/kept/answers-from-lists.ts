import type { CheckedInput, RouteAnswer } from "#platform/http/contract";
import {
  companiesRoute,
  companyRoute,
  countriesRoute,
  glossaryRoute,
  markRoute,
  marksRoute,
  sourcesRoute,
} from "#reference/contract";
import {
  briefCompany,
  describeCompany,
  likeMarks,
  listTerms,
  makesOfCompany,
  mostAlike,
} from "#reference/science";
import type { KeptLists, KeptTable } from "./kept-table.ts";

/** Answers by the id of their route. */
export type Answers = { readonly [id: string]: (input: never) => Promise<unknown> };

/** The answers for which the code lists are enough: quick at every size of the table. */
export function answersFromLists(kept: KeptTable): Answers {
  const from =
    <Input, Answer>(answer: (known: KeptLists, input: Input) => Answer) =>
    async (input: Input) =>
      answer(await kept.lists(), input);
  return {
    [marksRoute.id]: from(({ lists }) => ({ marks: lists.marks })),
    [markRoute.id]: from(({ library }, { params: { id } }: CheckedInput<typeof markRoute>) => {
      const mark = library.marks.get(id);
      return mark && { mark, alike: likeMarks(library, id, mostAlike) };
    }),
    [countriesRoute.id]: from(
      ({ lists }): RouteAnswer<typeof countriesRoute> => ({
        countries: lists.countries.map(({ code, names }) => ({ code, names })),
      }),
    ),
    [glossaryRoute.id]: from(
      ({ lists }, { query: { language } }: CheckedInput<typeof glossaryRoute>) => ({
        terms: listTerms(lists.terms, language),
      }),
    ),
    [companiesRoute.id]: from(
      ({ lists }): RouteAnswer<typeof companiesRoute> => ({
        companies: lists.companies.map(briefCompany),
      }),
    ),
    [companyRoute.id]: ({ params }: CheckedInput<typeof companyRoute>) =>
      readKeptCompany(kept, params.id),
    [sourcesRoute.id]: () => readKeptSources(kept),
  };
}

/** A company; of its makes those of which an entry is listed, for which the entries are needed, too. */
async function readKeptCompany(
  kept: KeptTable,
  id: string,
): Promise<RouteAnswer<typeof companyRoute> | undefined> {
  const known = await kept.lists();
  const { entries } = (await kept.table()).lists;
  const inTable = new Set(entries.map(({ make }) => make));
  const listed = makesOfCompany(known, id).filter(({ name }) => inTable.has(name));
  return describeCompany(known, id, listed);
}

async function readKeptSources(kept: KeptTable): Promise<RouteAnswer<typeof sourcesRoute>> {
  const { attributions } = await kept.lists();
  const counts = Object.entries((await kept.table()).lists).map(
    ([name, rows]) => [name, rows.length] as const,
  );
  return { attributions: [...attributions], counts: Object.fromEntries(counts) };
}
