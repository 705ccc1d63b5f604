import type { LightMyRequestResponse } from "fastify";
import { Role } from "#platform/access/contract";
import type { Route } from "#platform/http/contract";
import { requestOf } from "./policy-requests.ts";
import { type PolicyCase, type PolicyRow, positionsOf, statesOf } from "./policy-terms.ts";
import type { PolicyWorld } from "./policy-world.ts";
import type { Thing } from "./world/things.ts";

/** What somebody is answered, in the words of the table. */
export async function answerCase(
  world: PolicyWorld,
  row: PolicyRow,
  asked: PolicyCase,
): Promise<string> {
  const thing = findThing(world, row, asked);
  const answer = await send(world, row, asked, thing);
  if (answer.statusCode >= 400) return problemIn(world, answer);
  const route = routeOf(world, row);
  if (row.subject === "nothing" || row.unseen !== "unlisted") return given(route);
  return isToldOf(row, thing, answer) ? "given" : "unlisted";
}

function findThing(world: PolicyWorld, row: PolicyRow, { position, state }: PolicyCase): Thing {
  if (row.subject === "nothing")
    return { id: absent, number: "", photo: absent, person: absent, version: 1 };
  return world.find(row.subject, position, state);
}

/** The answer to somebody who asks for what there is not, with nothing in it that differs from request to request. */
export async function answerAbsent(
  world: PolicyWorld,
  row: PolicyRow,
  asked: PolicyCase,
): Promise<string> {
  const thing = { ...findThing(world, row, asked), id: absent, number: "ZX5550123" };
  return withoutName(await send(world, row, asked, thing));
}

/** The error that somebody who is signed in as these headers say is answered. */
export async function problemOfPlainCaller(
  world: PolicyWorld,
  row: PolicyRow,
  signedIn: Record<string, string>,
): Promise<string> {
  const asked = { role: "desk", position: "owner_desk", state: "any" } as const;
  const thing = findThing(world, { ...row, subject: "nothing" }, asked);
  const { headers, ...request } = requestOf(world, routeOf(world, row), row, asked, thing);
  const { "x-reader": _, ...kept } = headers as Record<string, string>;
  const answer = await world.server.inject({ ...request, headers: { ...kept, ...signedIn } });
  return problemIn(world, answer);
}

/** The whole answer of a case, likewise. */
export async function answerWhole(
  world: PolicyWorld,
  row: PolicyRow,
  asked: PolicyCase,
): Promise<string> {
  return withoutName(await send(world, row, asked, findThing(world, row, asked)));
}

const absent = "019ab000-0000-7000-8000-00000000dead";

function withoutName({ statusCode, body }: LightMyRequestResponse): string {
  const { correlation: _, ...rest } = JSON.parse(body) as Record<string, unknown>;
  return `${statusCode} ${JSON.stringify(rest)}`;
}

export function routeOf({ server }: PolicyWorld, { endpoint }: PolicyRow): Route {
  const route = server.contracts.find(({ id }) => id === endpoint);
  if (route === undefined) throw new Error(`no such endpoint: ${endpoint}`);
  return route;
}

/** A list that does not depend on what is looked for in it is asked for once by each caller. */
const lists = new Map<string, Promise<LightMyRequestResponse>>();

function send(
  world: PolicyWorld,
  row: PolicyRow,
  asked: PolicyCase,
  thing: Thing,
): Promise<LightMyRequestResponse> {
  const route = routeOf(world, row);
  const ask = () => world.server.inject(requestOf(world, route, row, asked, thing));
  const isSearch = row.endpoint === "records.search.submit";
  if (row.unseen !== "unlisted") return ask();
  const who = `${row.endpoint} ${asked.position} ${asked.role} ${isSearch ? thing.id : ""}`;
  const known = lists.get(who) ?? ask();
  lists.set(who, known);
  return known;
}

function isToldOf(row: PolicyRow, { id, number }: Thing, answer: LightMyRequestResponse): boolean {
  // Rows of a file have references, no ids.
  if (row.endpoint === "records.export.make") return answer.body.includes(number);
  if (row.step !== "pointed_to") return answer.body.includes(id);
  return answer.json<{ pointers: string[] }>().pointers.includes("ES");
}

interface ProblemSeen {
  readonly type: string;
  readonly correlation: string;
}

/** A change that came to its end was undone there. */
function problemIn({ undone }: PolicyWorld, answer: LightMyRequestResponse): string {
  const { type, correlation } = answer.json<ProblemSeen>();
  return undone.has(correlation) ? "given" : type.replace("/problems/", "");
}

/** Looks are given; a change that was not undone has changed something, which the table does not foresee. */
function given({ method, id }: Route): string {
  const isKept = method !== "GET" && !keptAsLooks.has(id);
  return isKept ? "changed for good" : "given";
}
const keptAsLooks = new Set(["records.search.submit", "records.person.open"]);

/** All cases of a row. */
export function casesOf({ subject }: PolicyRow): PolicyCase[] {
  return Role.options.flatMap((role) =>
    positionsOf[subject].flatMap((position) =>
      statesOf[subject].map((state) => ({ role, position, state })),
    ),
  );
}
