import { demonstrationSignInRoute } from "#platform/access/contract";
import { castId } from "#platform/access/server";
import { checkNumbersRoute, type ListAnswer } from "#records/contract";

/** A desk of the cast that owns none of the records. */
const desk = 11;

export type CheckList = (numbers: readonly string[]) => Promise<ListAnswer>;

/** Signs in as a desk; what it answers puts a list to the records as any client does, and reads the answer. */
export async function openChecker(address: string): Promise<CheckList> {
  const post = (path: string, body: unknown, cookie?: string) =>
    fetch(new URL(path, address), {
      method: "POST",
      headers: {
        "content-type": "application/json",
        origin: new URL(address).origin,
        ...(cookie !== undefined && { cookie }),
      },
      body: JSON.stringify(body),
    });
  const signedIn = await post(demonstrationSignInRoute.path, { account: castId("account", desk) });
  const cookie = signedIn.headers.get("set-cookie")?.split(";")[0];
  return async (numbers) => {
    const list = { numbers: numbers.map((number) => ({ number })), purpose: "bench" };
    const answer = await post(checkNumbersRoute.path, list, cookie);
    if (!answer.ok) throw new Error((await answer.text()).slice(0, 500));
    return (await answer.json()) as ListAnswer;
  };
}
