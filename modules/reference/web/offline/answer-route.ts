import type { CheckedInput, RouteAnswer } from "#platform/http/contract";
import {
  countriesRoute,
  entryRoute,
  findRoute,
  identifyRoute,
  judgeSerialRoute,
  markRoute,
  marksRoute,
  verifyRoute,
} from "#reference/contract";
import {
  answerFrom,
  layMemoryTable,
  mostAlike,
  mostCandidates,
  type PackedArticle,
  type ReferencePack,
} from "#reference/science";
import { readKeptEntry } from "./read-kept-entry.ts";

/** Answers a route by its id as the server would; undefined where the pack cannot. */
export type AnswerRoute = (id: string, input: unknown) => unknown;

type Answers = { readonly [id: string]: (input: never) => unknown };

/** The input as the server's own check leaves it, so that both answer the same. */
function checked<R extends KeptBody>(
  route: R,
  { body }: { body: unknown },
): CheckedInput<R>["body"] {
  return route.body?.parse(body) as never;
}
type KeptBody =
  | typeof findRoute
  | typeof identifyRoute
  | typeof judgeSerialRoute
  | typeof verifyRoute;

/** Answers from a pack; the first answer of a route takes as long as its index. */
export function openAnswers(pack: ReferencePack): AnswerRoute {
  const table = layMemoryTable(pack);
  const asks = answerFrom(table);
  const articles = new Map<string, PackedArticle>(pack.articles.map((one) => [one.ref, one]));
  const countries = pack.lists.countries.map(({ code, names }) => ({ code, names }));
  const answers: Answers = {
    [findRoute.id]: (input: { body: unknown }) => asks.find(checked(findRoute, input)),
    [identifyRoute.id]: (input: { body: unknown }) =>
      asks.identify(checked(identifyRoute, input), mostCandidates),
    [judgeSerialRoute.id]: (input: { body: unknown }) =>
      asks.judge(checked(judgeSerialRoute, input)),
    [verifyRoute.id]: (input: { body: unknown }) => asks.verify(checked(verifyRoute, input)),
    [entryRoute.id]: (input: CheckedInput<typeof entryRoute>) =>
      readKeptEntry({ table, articles }, input.params.ref),
    [marksRoute.id]: () => ({ marks: pack.lists.marks }),
    [markRoute.id]: (input: CheckedInput<typeof markRoute>) =>
      asks.readMark(input.params.id, mostAlike),
    [countriesRoute.id]: () => ({ countries }) satisfies RouteAnswer<typeof countriesRoute>,
  };
  return (id, input) => answers[id]?.(input as never);
}
