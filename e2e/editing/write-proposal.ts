import { type APIRequestContext, type Browser, expect, type Page } from "@playwright/test";
import { moveProposalRoute, readProposalRoute } from "#reference/contract";
import { signInAs } from "../sign-in-as.ts";

/** A window of its own for one of the cast. */
export async function openAs(browser: Browser, name: string, at: string): Promise<Page> {
  const page = await (await browser.newContext()).newPage();
  await signInAs(page, name, { at });
  return page;
}

/** Takes a field of the proposal form up, of an entry that stands or a new one. */
export async function takeUp(page: Page, field: string): Promise<void> {
  await page
    .getByRole("button", { name: new RegExp(`^(Change or confirm|Fill in).*: ${field}$`) })
    .click();
}

/** Says where the value of a field was read. */
export async function giveSource(page: Page, field: string, source: string): Promise<void> {
  await page.getByLabel(`Source for: ${field}`, { exact: true }).fill(source);
}

/** From the filled form to the page of the proposal; answers its address. */
export async function sendProposal(page: Page, reason: string): Promise<string> {
  await page.getByLabel("Why", { exact: true }).fill(reason);
  await page.getByRole("button", { name: "Check your answers" }).click();
  await page.getByRole("button", { name: "Send the proposal" }).click();
  return proposalOf(page);
}

/** The address of the proposal that was just sent. */
export async function proposalOf(page: Page): Promise<string> {
  await expect(page).toHaveURL(/\/reference\/proposals\/[0-9a-f-]+$/);
  return page.url();
}

/** Two editors accept a proposal, as clients of the interface: doing it by hand is a journey of its own. */
export async function acceptTwice(
  proposal: string,
  editors: readonly [APIRequestContext, APIRequestContext],
): Promise<void> {
  const { origin, pathname } = new URL(proposal);
  const id = pathname.split("/").at(-1) ?? "";
  for (const editor of editors) {
    const read = await editor.get(readProposalRoute.path.replace(":proposal", id));
    const { version } = (await read.json()) as { version: number };
    const moved = await editor.post(moveProposalRoute.path.replace(":proposal", id), {
      data: { step: "accept" },
      headers: { origin, "if-match": `"${version}"` },
    });
    expect(moved.ok(), await moved.text()).toBe(true);
  }
}
