import * as z from "zod";
import {
  type ErrorDefinition,
  httpErrors,
  noActReasons,
  ProblemDetails,
  type Route,
  readLeaves,
} from "#platform/http/contract";

const createHeaders = z.object({ "idempotency-key": z.string().min(8).max(128).optional() });
const changeHeaders = z.object({ "if-match": z.string().optional() });

/** The shapes of an operation, for input checks and OpenAPI. */
export function describeRoute(route: Route) {
  return {
    operationId: route.id,
    summary: route.summary,
    ...describeLeaves(route),
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

/** What an operation leaves in the ledger, for machines (`x-leaves`) and in words. */
function describeLeaves({ leaves }: Route) {
  if (leaves === undefined) return {};
  const { always, sometimes, reason } = readLeaves(leaves);
  if (reason !== undefined) {
    const description = `Leaves no act in the ledger: ${noActReasons[reason]}.`;
    return { description, "x-leaves": { always, sometimes, reason } };
  }
  const added = sometimes.length === 0 ? "" : `; where it comes to it: ${sometimes.join(", ")}`;
  const description = `Leaves in the ledger: ${always.join(", ")}${added}.`;
  return { description, "x-leaves": { always, sometimes } };
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
