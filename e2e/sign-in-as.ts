import { type APIRequestContext, expect, type Page } from "@playwright/test";
import type { CastMember } from "#platform/access/contract";

interface Choice {
  /** The page to open then. */
  at?: string;
  /** Which account of a person who has several, from 1. */
  account?: number;
}

/**
 * Signs in as one of the demonstration cast as the cards do, without drawing them: that is a journey of its own.
 * Then it opens a page, or stays where the bare address leads to.
 */
export async function signInAs(
  page: Page,
  name: string,
  { at = "/", account = 1 }: Choice = {},
): Promise<void> {
  await enterAs(page.request, name, account);
  await page.goto(at);
  if (at === "/") await expect(page).not.toHaveURL(/:\d+\/$/);
  await page.locator("main h1").waitFor();
}

/** Signs in as one of the cast without a page, as a client of the interface would. */
export async function enterAs(
  request: APIRequestContext,
  name: string,
  account = 1,
): Promise<void> {
  const chosen = await findCast(request, name, account);
  const answer = await request.post("/api/access/demonstration-sign-in", {
    data: { account: chosen.account },
  });
  expect(answer.ok(), `${name} signs in: ${await answer.text()}`).toBe(true);
}

/** One of the demonstration cast, by name and which of several accounts. */
export async function findCast(
  request: APIRequestContext,
  name: string,
  account = 1,
): Promise<CastMember> {
  const listed = await request.get("/api/access/demonstration-cast");
  const { cast } = (await listed.json()) as { cast: CastMember[] };
  const chosen = cast.filter((one) => one.name === name)[account - 1];
  if (chosen === undefined) throw new Error(`${name} has no account ${account}`);
  return chosen;
}
