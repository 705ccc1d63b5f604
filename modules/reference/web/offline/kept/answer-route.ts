import type { CheckedInput } from "#platform/http/contract";
import {
  compareRoute,
  entryRoute,
  explainRoute,
  findRoute,
  identifyRoute,
  judgeSerialRoute,
  verifyRoute,
} from "#reference/contract";
import { answerFrom, mostCandidates, type TableAsks } from "#reference/science";
import { type Answers, answersFromLists } from "./answers-from-lists.ts";
import type { KeptTable } from "./kept-table.ts";
import { readKeptEntry } from "./read-kept-entry.ts";

/** Answers a route by its id as the server would; undefined where the pack cannot. */
export type AnswerRoute = (id: string, input: unknown) => Promise<unknown>;

type KeptBody =
  | typeof compareRoute
  | typeof explainRoute
  | typeof findRoute
  | typeof identifyRoute
  | typeof judgeSerialRoute
  | typeof verifyRoute;

/** A question put to the whole table; its body is checked as the server checks it, so that both answer the same. */
type Ask = <R extends KeptBody>(
  route: R,
  answer: (asks: TableAsks, body: CheckedInput<R>["body"]) => unknown,
) => (input: { body: unknown }) => Promise<unknown>;

function askOf(kept: KeptTable): Ask {
  let asks: TableAsks | undefined;
  return (route, answer) =>
    async ({ body }) => {
      const checked = route.body?.parse(body) as never;
      asks ??= answerFrom(await kept.table());
      return answer(asks, checked);
    };
}

/** Entries side by side; left to the server where one of them is not listed here. */
function compared(asks: TableAsks, refs: readonly string[]) {
  const comparison = asks.compare(refs);
  const known = new Set(comparison.entries.map(({ ref }) => ref));
  return refs.every((ref) => known.has(ref)) ? comparison : undefined;
}

function answersFromTable(kept: KeptTable): Answers {
  const ask = askOf(kept);
  return {
    [findRoute.id]: ask(findRoute, (asks, body) => asks.find(body)),
    [identifyRoute.id]: ask(identifyRoute, (asks, body) => asks.identify(body, mostCandidates)),
    [judgeSerialRoute.id]: ask(judgeSerialRoute, (asks, body) => asks.judge(body)),
    [verifyRoute.id]: ask(verifyRoute, (asks, body) => asks.verify(body)),
    [explainRoute.id]: ask(explainRoute, (asks, { observation, ref }) =>
      asks.explain(observation, ref),
    ),
    [compareRoute.id]: ask(compareRoute, (asks, { refs }) => compared(asks, refs)),
    [entryRoute.id]: ({ params }: CheckedInput<typeof entryRoute>) =>
      readKeptEntry(kept, params.ref),
  };
}

/** Answers from a pack; the first answer of a route takes as long as its index. */
export function openAnswers(kept: KeptTable): AnswerRoute {
  const answers: Answers = { ...answersFromLists(kept), ...answersFromTable(kept) };
  return async (id, input) => answers[id]?.(input as never);
}
