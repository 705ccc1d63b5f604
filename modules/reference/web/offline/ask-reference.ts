import { Unreachable } from "#platform/client";
import type { RouteAnswer, RouteInput } from "#platform/http/contract";
import { connection, server } from "#platform/http/web";
import type { KeptRoute } from "./kept/kept-routes.ts";
import type { MadeHere } from "./made-here.ts";

/** The answer of a route; `madeHere` is there where this phone gave it, and every page must say so. */
export type Sourced<R> = RouteAnswer<R> & { madeHere?: MadeHere };

/** A server that says nothing in this time, in milliseconds, counts as not reached. */
const patience = 5000;

/** Asks the server and, where it is not reached, the table kept on this phone. */
export async function askReference<R extends KeptRoute>(
  route: R,
  input: RouteInput<R>,
): Promise<Sourced<R>> {
  const isLost = connection.offlineSince() !== undefined;
  const early = isLost && (await askHere(route, input));
  if (early) return early;
  try {
    return (await server.call(route, input, { patience })) as Sourced<R>;
  } catch (error) {
    const late = !isLost && isUnanswered(error) && (await askHere(route, input));
    if (late) return late;
    throw error;
  }
}

/** Not reached, or fallen silent in the middle of its answer. */
function isUnanswered(error: unknown): boolean {
  return error instanceof Unreachable || error instanceof DOMException;
}

/** The answer of the kept table; undefined where none is kept or it has none. */
async function askHere<R extends KeptRoute>(
  route: R,
  input: RouteInput<R>,
): Promise<Sourced<R> | undefined> {
  const part = await import("./kept/table-here.ts").catch(() => undefined);
  return (await part?.askTableHere(route.id, input)) as Sourced<R> | undefined;
}
