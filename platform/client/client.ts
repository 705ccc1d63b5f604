import type { ProblemDetails, Route, RouteAnswer, RouteInput } from "#platform/http/contract";

/** An answer that was not what was asked for: the problem details as sent. */
export class ProblemAnswer extends Error {
  readonly details: ProblemDetails;

  constructor(details: ProblemDetails) {
    super(details.title);
    this.details = details;
  }
}

/** The server could not be reached at all: nothing is known about whether the request was carried out. */
export class Unreachable extends Error {}

export interface ClientOptions {
  /** Where the server is, without a trailing slash; empty in the browser. */
  base: string;
  /** Headers for every request: language, API key. */
  headers: () => Record<string, string>;
  fetch?: typeof fetch;
}

export interface Client {
  /** Calls a route; throws {@link ProblemAnswer} or {@link Unreachable}. */
  call<R extends Route>(route: R, input: RouteInput<R>): Promise<RouteAnswer<R>>;
}

interface LooseInput {
  params?: Record<string, unknown>;
  query?: Record<string, unknown>;
  body?: unknown;
}

/** The typed client of the interface: web, CLI and integrators use the same. */
export function createClient(options: ClientOptions): Client {
  return {
    async call(route, input) {
      const { params = {}, query = {}, body } = input as LooseInput;
      const response = await send(
        options,
        route,
        buildUrl(options.base, route.path, params, query),
        body,
      );
      if (!response.ok) throw new ProblemAnswer((await response.json()) as ProblemDetails);
      return (await response.json()) as never;
    },
  };
}

async function send(
  options: ClientOptions,
  route: Route,
  url: string,
  body: unknown,
): Promise<Response> {
  const headers = {
    ...options.headers(),
    ...(body === undefined ? {} : { "content-type": "application/json" }),
  };
  const request = {
    method: route.method,
    headers,
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  };
  try {
    return await (options.fetch ?? fetch)(url, request);
  } catch (error) {
    throw new Unreachable(route.id, { cause: error });
  }
}

function buildUrl(
  base: string,
  path: string,
  params: Record<string, unknown>,
  query: Record<string, unknown>,
): string {
  const filled = path.replace(/:(\w+)/g, (_, name: string) =>
    encodeURIComponent(asText(params[name])),
  );
  const pairs = Object.entries(query).flatMap(([name, value]) =>
    [value]
      .flat()
      .filter((one) => one !== undefined)
      .map((one): [string, string] => [name, asText(one)]),
  );
  return pairs.length === 0
    ? base + filled
    : `${base}${filled}?${new URLSearchParams(pairs).toString()}`;
}

function asText(value: unknown): string {
  return typeof value === "string" ? value : JSON.stringify(value);
}
