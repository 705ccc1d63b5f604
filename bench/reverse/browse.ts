import { demonstrationSignInRoute } from "#platform/access/contract";
import { castId } from "#platform/access/server";
import { type Client, createClient } from "#platform/client";

/** A client that is signed in, and the cookie it is signed in by. */
export interface SignedIn extends Client {
  readonly headers: Readonly<Record<string, string>>;
}

/** Signs in as one of the cast, over HTTP as a browser would. */
export async function signIn(address: string, account: number): Promise<SignedIn> {
  const headers: Record<string, string> = { origin: address };
  const client = createClient({
    base: address,
    headers: () => headers,
    fetch: async (url, init) => {
      const answer = await fetch(url, init);
      const cookie = answer.headers.get("set-cookie")?.split(";")[0];
      if (cookie !== undefined) headers.cookie = cookie;
      return answer;
    },
  });
  await client.call(demonstrationSignInRoute, { body: { account: castId("account", account) } });
  return { ...client, headers };
}
