import { expect, type Page } from "@playwright/test";

/** Signs in as one of the demonstration cast, by the name on the card, as a visitor would. */
export async function signInAs(page: Page, name: string | RegExp): Promise<void> {
  await page.goto("/sign-in");
  await page.getByRole("button", { name }).first().click();
  await expect(page).not.toHaveURL(/sign-in/);
  // The address changes a moment before the page does.
  await expect(page.locator("main").getByRole("button", { name })).toHaveCount(0);
}
