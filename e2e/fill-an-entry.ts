import { type APIRequestContext, expect, type PlaywrightWorkerArgs } from "@playwright/test";
import { enterAs } from "./sign-in-as.ts";

interface Filling {
  readonly playwright: PlaywrightWorkerArgs["playwright"];
  readonly baseURL: string;
  readonly ref: string;
  /** New values by field of the entry. */
  readonly fields: Readonly<Record<string, unknown>>;
}

/** Publishes what an entry says as its editors do: one proposes, two others accept. Waits until phones are given it. */
export async function fillEntry({ playwright, baseURL, ref, fields }: Filling): Promise<void> {
  const open = async (name: string): Promise<APIRequestContext> => {
    const request = await playwright.request.newContext({
      baseURL,
      extraHTTPHeaders: { origin: baseURL },
    });
    await enterAs(request, name);
    return request;
  };
  const author = await open("Amal Haddad");
  const read = async () => (await author.get(`/api/reference/entries/${ref}`)).json();
  const source = `Seen on a gun ${Date.now()}`;
  const changes = Object.entries(fields).map(([field, value]) => ({ field, value, source }));
  const change = { kind: "edit", ref, baseVersion: (await read()).version, changes };
  const answer = await author.post("/api/reference/proposals", {
    data: { change, reason: "What a phone shows" },
  });
  expect(answer.ok(), await answer.text()).toBe(true);
  let { id, version } = (await answer.json()) as { id: string; version: number };
  for (const name of ["Hélène Dubois", "Ingrid Solberg"]) {
    const editor = await open(name);
    const moved = await editor.post(`/api/reference/proposals/${id}/steps`, {
      data: { step: "accept" },
      headers: { "if-match": `"${version}"` },
    });
    expect(moved.ok(), await moved.text()).toBe(true);
    ({ id, version } = await moved.json());
    await editor.dispose();
  }
  const { changedAt } = await read();
  await expect
    .poll(() => packChangedAt(author), { timeout: 30_000 })
    .toBeGreaterThanOrEqual(Date.parse(changedAt));
  await author.dispose();
}

/** Of when the table is that the server gives to phones: it stands in the head of the file. */
async function packChangedAt(request: APIRequestContext): Promise<number> {
  const file = await (await request.get("/api/reference/pack")).body();
  const head = JSON.parse(file.subarray(4, 4 + file.readUInt32BE(0)).toString());
  return Date.parse(head.changedAt);
}
