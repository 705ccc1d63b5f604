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
  call<R extends Route>(
    route: R,
    input: RouteInput<R>,
    options?: CallOptions,
  ): Promise<RouteAnswer<R>>;
  /** Sends one file to a route that accepts `multipart/form-data`, as its part `file`. */
  upload<R extends Route>(route: R, file: File, options?: CallOptions): Promise<RouteAnswer<R>>;
  /** Calls a route whose answer is no JSON, such as a PDF. */
  download<R extends Route>(route: R, input: RouteInput<R>): Promise<Blob>;
  /** The same as it comes; where the connection breaks, reading it fails. */
  stream<R extends Route>(route: R, input: RouteInput<R>): Promise<ReadableStream<Uint8Array>>;
}

export interface CallOptions {
  /** The `version` the change is based on; routes that change something need it. */
  version?: number;
  /** Same key, same request: carried out once. A fresh one for each call unless given. */
  idempotencyKey?: string;
  /** Milliseconds after which a server that says nothing counts as not reached; no limit unless given. */
  patience?: number;
}

interface LooseInput {
  params?: Record<string, unknown>;
  query?: Record<string, unknown>;
  body?: unknown;
}

/** The typed client of the interface: web, CLI and integrators use the same. */
export function createClient(options: ClientOptions): Client {
  const ask = async (route: Route, input: LooseInput, callOptions: CallOptions) => {
    const { params = {}, query = {}, body } = input;
    const isForm = body instanceof FormData;
    const response = await send(options, buildUrl(options.base, route.path, params, query), {
      name: route.id,
      method: route.method,
      headers: headersFor(route, isForm ? undefined : body, callOptions),
      ...(body === undefined ? {} : { body: isForm ? body : JSON.stringify(body) }),
      ...(callOptions.patience !== undefined && {
        signal: AbortSignal.timeout(callOptions.patience),
      }),
    });
    if (!response.ok) throw new ProblemAnswer((await response.json()) as ProblemDetails);
    return response;
  };
  return {
    call: async (route, input, callOptions = {}) =>
      (await ask(route, input as LooseInput, callOptions)).json() as never,
    async upload(route, file, callOptions = {}) {
      const body = new FormData();
      body.append("file", file);
      return (await ask(route, { body }, callOptions)).json() as never;
    },
    download: async (route, input) => (await ask(route, input as LooseInput, {})).blob(),
    async stream(route, input) {
      const { body } = await ask(route, input as LooseInput, {});
      return body ?? new ReadableStream({ start: (controller) => controller.close() });
    },
  };
}

function headersFor(route: Route, body: unknown, options: CallOptions): Record<string, string> {
  return {
    ...(body === undefined ? {} : { "content-type": "application/json" }),
    ...(route.isCreate !== undefined && { "idempotency-key": options.idempotencyKey ?? makeKey() }),
    ...(options.version !== undefined && { "if-match": `"${options.version}"` }),
  };
}

/** 128 random bits; `crypto.randomUUID` is missing in browsers on plain HTTP. */
function makeKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

interface ClientRequest {
  name: string;
  method: string;
  headers: Record<string, string>;
  body?: string | FormData;
  signal?: AbortSignal;
}

async function send(
  options: ClientOptions,
  url: string,
  { name, ...request }: ClientRequest,
): Promise<Response> {
  const headers = { ...options.headers(), ...request.headers };
  try {
    return await (options.fetch ?? fetch)(url, { ...request, headers });
  } catch (error) {
    throw new Unreachable(name, { cause: error });
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
