import { Agent, request } from "node:http";
import { demonstrationSignInRoute } from "#platform/access/contract";
import { castId } from "#platform/access/server";
import { type SearchAnswer, searchRecordsRoute } from "#records/contract";
import { serialKeys } from "#records/science";
import type { Query } from "../queries/make-queries.ts";
import { peerRoute } from "../serve/peer-route.ts";
import type { TrigramMatch } from "../serve/trigram-search.ts";
import type { Contender } from "./contender.ts";

/** A desk of the cast that owns none of the records. */
const desk = 11;

interface Posted {
  readonly cookie: string | undefined;
  readonly answer: unknown;
}

/** Both contenders behind the same server, over connections that stay open, in one session. */
export async function openAskers(
  address: string,
  connections: number,
): Promise<{ ours: Contender; peer: Contender; close: () => void }> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const post = (path: string, body: unknown, cookie?: string) =>
    postJson(agent, new URL(path, address), body, cookie);
  const signIn = { account: castId("account", desk) };
  const { cookie } = await post(demonstrationSignInRoute.path, signIn);
  const ask = async (path: string, query: Query) =>
    (await post(path, bodyOf(query), cookie)).answer;
  return {
    ours: async (query) => shownByUs((await ask(searchRecordsRoute.path, query)) as SearchAnswer),
    peer: async (query) =>
      ((await ask(peerRoute.path, query)) as { matches: TrigramMatch[] }).matches,
    close: () => agent.destroy(),
  };
}

function bodyOf({ text, gun }: Query) {
  return { numbers: [{ text }], gun, purpose: "bench" };
}

function shownByUs({ matches }: SearchAnswer) {
  return matches.map(({ record: { id, weapon } }) => ({
    record: id,
    norm: serialKeys(weapon.serials[0]?.text ?? "")[0]?.norm ?? "",
    make: weapon.make ?? "",
  }));
}

function postJson(agent: Agent, url: URL, body: unknown, cookie?: string): Promise<Posted> {
  const payload = JSON.stringify(body);
  const headers = {
    "content-type": "application/json",
    "content-length": Buffer.byteLength(payload),
    origin: url.origin,
    ...(cookie !== undefined && { cookie }),
  };
  return new Promise((done, fail) => {
    const sent = request(url, { method: "POST", agent, headers }, (answer) => {
      const parts: Buffer[] = [];
      answer.on("data", (part: Buffer) => parts.push(part));
      answer.on("error", fail);
      answer.on("end", () => {
        const text = Buffer.concat(parts).toString();
        if (answer.statusCode !== 200) fail(new Error(`${url.pathname}: ${text.slice(0, 500)}`));
        else
          done({
            cookie: answer.headers["set-cookie"]?.[0]?.split(";")[0],
            answer: JSON.parse(text),
          });
      });
    });
    sent.on("error", fail);
    sent.end(payload);
  });
}
