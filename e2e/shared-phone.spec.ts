import { expect, type Page, test } from "@playwright/test";
import { signInAs } from "./sign-in-as.ts";

const mark = (page: Page, number: number) =>
  page.getByRole("textbox", { name: `Mark ${number}`, exact: true });

/** Opens the menu of the person in the bar and chooses. */
async function choose(page: Page, name: RegExp, item: string): Promise<void> {
  await page.getByRole("banner").getByRole("button", { name }).click();
  await page.getByRole("menuitem", { name: item }).click();
}

test("who signs in next on a shared phone finds nothing of the check before", async ({ page }) => {
  await signInAs(page, "Javier Romero", { at: "/check" });
  await mark(page, 1).fill("GLOCK 17\nSECRET123");
  await expect(page.getByText("Make and model")).toBeVisible();
  await choose(page, /Javier Romero/, "Sign out");
  await expect(page).toHaveURL(/sign-in/);
  await signInAs(page, "Amal Haddad", { at: "/check" });
  await expect(mark(page, 1)).toHaveValue("");
  await expect(mark(page, 2)).toBeHidden();
  expect(await page.evaluate(() => JSON.stringify({ ...sessionStorage }))).not.toContain("SECRET");
});

test("a page follows who is signed in, also where another tab changed that", async ({ page }) => {
  await signInAs(page, "Javier Romero", { at: "/check" });
  await mark(page, 1).fill("SECRET123");
  const other = await page.context().newPage();
  await other.goto("/directory");
  await choose(other, /Javier Romero/, "Sign out");
  await signInAs(other, "Amal Haddad");
  await page.evaluate(() => window.dispatchEvent(new Event("visibilitychange")));
  await expect(page.getByRole("banner").getByRole("button", { name: /Amal/ })).toBeVisible();
  await expect(mark(page, 1)).toHaveValue("");
});

test("the lock covers the page without the server, and the work is there after it", async ({
  page,
  context,
}) => {
  await signInAs(page, "Javier Romero", { at: "/check" });
  await mark(page, 1).fill("GLOCK 17");
  await expect(page.getByText("Make and model")).toBeVisible();
  await context.setOffline(true);
  await choose(page, /Javier Romero/, "Lock now");
  const lock = page.getByRole("dialog", { name: "Locked" });
  await expect(lock).toBeVisible();
  await context.setOffline(false);
  await page.evaluate(() => window.dispatchEvent(new Event("visibilitychange")));
  await expect(lock).toBeVisible();
  await page.reload();
  await expect(lock).toBeVisible();
  await lock.getByRole("button", { name: /demonstration/i }).click();
  await expect(lock).toBeHidden();
  await expect(mark(page, 1)).toHaveValue("GLOCK 17");
});

test("a mark too long to read leaves the others read", async ({ page }) => {
  await signInAs(page, "Javier Romero", { at: "/check" });
  await mark(page, 1).fill(`GLOCK 17\n${"A".repeat(10_000)}`);
  await expect(page.getByText("Make and model")).toBeVisible();
  await expect(page.getByText("Too long to read: at most 120 characters")).toBeVisible();
});
