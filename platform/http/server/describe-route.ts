import * as z from "zod";
import {
  type ErrorDefinition,
  httpErrors,
  type LeftActs,
  noActReasons,
  ProblemDetails,
  type Route,
  readLeaves,
  repetitions,
} from "#platform/http/contract";

const createHeaders = z.object({ "idempotency-key": z.string().min(8).max(128).optional() });
const changeHeaders = z.object({ "if-match": z.string().optional() });

/** The shapes of an operation, for input checks and OpenAPI. */
export function describeRoute(route: Route) {
  return {
    operationId: route.id,
    summary: route.summary,
    ...describeEffect(route),
    tags: [route.id.slice(0, route.id.indexOf("."))],
    ...(route.params && { params: route.params }),
    ...(route.query && { querystring: route.query }),
    ...(route.body && { body: route.body }),
    ...(route.isCreate !== undefined && { headers: createHeaders }),
    ...(route.isChange === true && { headers: changeHeaders }),
    ...(route.accepts && { consumes: [route.accepts] }),
    response: {
      200: describeAnswer(route),
      ...describeErrors(errorsOf(route)),
    },
  };
}

function describeAnswer({ media = [], answer }: Route) {
  const kinds = [media].flat();
  if (kinds.length === 0) return answer;
  return { content: Object.fromEntries(kinds.map((kind) => [kind, { schema: answer }])) };
}

/** What an operation leaves in the ledger, for machines (`x-leaves`) and in words, and what it does when sent twice. */
function describeEffect(route: Route) {
  if (route.leaves === undefined) return {};
  const leaves = readLeaves(route.leaves);
  const description = [sayLeaves(leaves), ...sayRepeated(route)].join(" ");
  return { description, "x-leaves": leaves };
}

function sayLeaves({ always, sometimes, reason }: LeftActs): string {
  if (reason !== undefined) return `Leaves no act in the ledger: ${noActReasons[reason]}.`;
  const added = sometimes.length === 0 ? "" : `; where it comes to it: ${sometimes.join(", ")}`;
  return `Leaves in the ledger: ${always.join(", ")}${added}.`;
}

function sayRepeated({ isCreate, repeated }: Route): string[] {
  if (isCreate === true) return ["Sent again with its Idempotency-Key it is answered as before."];
  if (isCreate !== undefined)
    return ["Sent again with its Idempotency-Key it is refused: its answer is kept nowhere."];
  return repeated === undefined ? [] : [`Sent twice: ${repetitions[repeated]}.`];
}

/** What an operation may answer with instead: what it declares and what its kind implies. */
export function errorsOf(route: Route): ErrorDefinition[] {
  const hasInput = route.params ?? route.query ?? route.body;
  const errors = [
    ...(hasInput === undefined ? [] : [httpErrors.invalidInput]),
    ...(route.access === "public" ? [] : [httpErrors.notSignedIn]),
    ...(typeof route.access === "string" ? [] : [httpErrors.notPermitted]),
    ...(route.isCreate === undefined ? [] : [httpErrors.keyReused, httpErrors.keyInProgress]),
    ...(route.isCreate === "answer_not_kept" ? [httpErrors.answerNotKept] : []),
    ...(route.errors ?? []),
  ];
  return [...new Set(errors)];
}

function describeErrors(errors: readonly ErrorDefinition[]) {
  const byStatus = Map.groupBy(errors, ({ status }) => status);
  return Object.fromEntries(
    [...byStatus].map(([status, alike]) => [
      status,
      {
        description: alike.map(({ id }) => id).join(", "),
        content: { "application/problem+json": { schema: ProblemDetails } },
      },
    ]),
  );
}
