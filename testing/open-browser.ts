import type { FastifyInstance, InjectOptions } from "fastify";
import { type Client, createClient } from "#platform/client";

/** A typed client that keeps its cookies, as a browser does. */
export interface Browser extends Client {
  readonly headers: Record<string, string>;
}

const ORIGIN = "https://proofmark.test";

/** A browser nobody is signed in in, at an address of its own where one is given. */
export function openBrowser(server: FastifyInstance, remoteAddress = "127.0.0.1"): Browser {
  const headers: Record<string, string> = { origin: ORIGIN, host: new URL(ORIGIN).host };
  const client = createClient({
    base: ORIGIN,
    headers: () => headers,
    fetch: async (address, init) => {
      const answer = await server.inject({
        method: init?.method ?? "GET",
        url: (address as string).slice(ORIGIN.length),
        remoteAddress,
        ...(await encode(init)),
      } as InjectOptions);
      const [cookie] = [answer.headers["set-cookie"]].flat();
      if (cookie !== undefined) headers.cookie = cookie.split(";")[0] ?? "";
      return new Response(new Uint8Array(answer.rawPayload), { status: answer.statusCode });
    },
  });
  return { ...client, headers };
}

/** Forms as a browser sends them, with the boundary in their content type. */
async function encode(init: RequestInit | undefined) {
  const { headers, body } = init ?? {};
  if (body == null) return { headers };
  if (!(body instanceof FormData)) return { headers, payload: body };
  const form = new Request(ORIGIN, { method: "POST", body });
  return {
    headers: { ...headers, "content-type": form.headers.get("content-type") },
    payload: Buffer.from(await form.arrayBuffer()),
  };
}
