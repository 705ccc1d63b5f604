/// <reference lib="dom" />

import { expect, test } from "./journey.ts";
import { signInAs } from "./sign-in-as.ts";

test("the keyboard alone signs in, goes to a page and comes back", async ({ page }) => {
  await page.goto("/sign-in");
  await expect(page.getByRole("button", { name: /Amal Haddad/ })).toBeVisible();
  await page.keyboard.press("Tab");
  await expect(page.getByRole("link", { name: "Skip to the content" })).toBeFocused();
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  await expect(page.getByRole("link", { name: /by name and password/ })).toBeFocused();
  await page.keyboard.press("Tab");
  await expect(page.locator("main button").first()).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page).not.toHaveURL(/sign-in/);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await page.keyboard.press("g");
  await page.keyboard.press("d");
  await expect(page.getByRole("heading", { level: 1, name: "Directory" })).toBeFocused();
  await expect(page).toHaveTitle("Directory · Proofmark");
  await page.goBack();
  await expect(page).not.toHaveURL(/directory/);
});

test("the palette finds a page by the start of a word and opens it", async ({ page }) => {
  await signInAs(page, "Claire Moreau");
  await page.keyboard.press("Control+k");
  const field = page.getByRole("combobox", { name: "Search or jump to…" });
  await expect(field).toBeFocused();
  await field.fill("look");
  await expect(page.getByRole("option", { name: /Who looked/ })).toHaveAttribute(
    "aria-selected",
    "true",
  );
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1, name: /Who looked/ })).toBeFocused();
  await expect(field).toBeHidden();
});

test("the palette searches the reference table", async ({ page }) => {
  await signInAs(page, "Claire Moreau");
  await page.keyboard.press("Control+k");
  await expect(page.getByRole("dialog").getByRole("combobox")).toBeFocused();
  await page.keyboard.type("cz 75");
  await page.getByRole("option", { name: /CZ 75/ }).first().click();
  await expect(page).toHaveURL(/\/reference\//);
});

test("single keys can be switched off", async ({ page }) => {
  await signInAs(page, "Claire Moreau");
  await page.keyboard.press("?");
  const help = page.getByRole("dialog", { name: "Keyboard" });
  await help.getByRole("checkbox", { name: /Single keys act/ }).uncheck();
  await page.keyboard.press("Escape");
  await expect(help).toBeHidden();
  await page.keyboard.press("?");
  await expect(help).toBeHidden();
});

test("Arabic mirrors the page at once, and stays after a reload", async ({ page }) => {
  await signInAs(page, "Claire Moreau", { at: "/directory" });
  const name = page.getByRole("link", { name: "Proofmark" });
  const before = await name.boundingBox();
  await page.getByRole("button", { name: /Claire Moreau/ }).click();
  await page.getByRole("menuitemradio", { name: "العربية" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "الدليل" })).toBeVisible();
  await expect(page.locator("html")).toHaveAttribute("dir", "rtl");
  expect((await name.boundingBox())?.x).toBeGreaterThan((before?.x ?? 0) + 600);
  await page.reload();
  await expect(page.getByRole("heading", { level: 1, name: "الدليل" })).toBeVisible();
});

test("the theme follows the choice, not the device", async ({ page }) => {
  await page.emulateMedia({ colorScheme: "light" });
  await signInAs(page, "Claire Moreau");
  const ground = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  expect(await ground()).toBe("rgb(246, 245, 240)");
  await page.getByRole("button", { name: /Claire Moreau/ }).click();
  await page.getByRole("menuitemradio", { name: "Dark" }).click();
  expect(await ground()).toBe("rgb(14, 22, 29)");
  await page.reload();
  expect(await ground()).toBe("rgb(14, 22, 29)");
});

test("a locked page comes back as it was left", async ({ page }) => {
  await signInAs(page, "Claire Moreau", { at: "/directory" });
  const field = page.getByRole("searchbox", { name: "Member or desk" });
  await field.fill("Ken");
  await page.getByRole("button", { name: /Claire Moreau/ }).click();
  await page.getByRole("menuitem", { name: "Lock now" }).click();
  const lock = page.getByRole("dialog", { name: "Locked" });
  await expect(lock).toBeVisible();
  await page.keyboard.press("Escape");
  await page.keyboard.press("Escape");
  await expect(lock).toBeVisible();
  await lock.getByLabel("Password").fill("not the password");
  await lock.getByRole("button", { name: "Continue", exact: true }).click();
  await expect(lock.getByRole("alert")).toBeFocused();
  await lock.getByRole("button", { name: /in a demonstration/ }).click();
  await expect(lock).toBeHidden();
  await expect(field).toHaveValue("Ken");
  await expect(page.getByRole("link", { name: "Kenya" })).toBeVisible();
});

test("who is not signed in is asked to, and comes to the page wanted", async ({ page }) => {
  await page.goto("/directory/ES");
  await page.getByRole("button", { name: /Amal Haddad/ }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Spain" })).toBeVisible();
});

test("signing out leaves nothing behind", async ({ page }) => {
  await signInAs(page, "Amal Haddad", { at: "/directory" });
  await page.getByRole("button", { name: /Amal Haddad/ }).click();
  await page.getByRole("menuitem", { name: "Sign out" }).click();
  await expect(page).toHaveURL(/sign-in/);
  await page.goto("/account");
  await expect(page).toHaveURL(/sign-in/);
});

test("without the server nothing passes for checked", async ({ page }) => {
  await signInAs(page, "Amal Haddad", { at: "/directory" });
  await expect(page.getByRole("link", { name: "Kenya" })).toBeVisible();
  await page.route("**/api/**", (route) => route.abort());
  await page.getByRole("link", { name: "Kenya" }).click();
  await expect(page.getByText(/^Not connected since \d\d:\d\d\.$/)).toBeVisible();
  await expect(page.getByRole("alert")).toContainText("Nothing was checked");
  await page.unroute("**/api/**");
  await expect(page.getByText(/^Not connected since/)).toBeHidden({ timeout: 15_000 });
});

test("every screen says that its data are invented, before and after signing in, in each language", async ({
  page,
}) => {
  await page.goto("/sign-in");
  const bar = page.getByRole("region", { name: "Demonstration" });
  await expect(bar).toContainText("synthetic");
  await signInAs(page, "Claire Moreau", { at: "/interface" });
  await expect(bar).toContainText("synthetic");
  // The interface for other systems, readable: an operation with its address, and what it leaves in the ledger.
  const operation = page.getByRole("row").filter({ hasText: "records.search.submit" }).first();
  await expect(operation).toContainText("POST /api/records/searches");
  await expect(operation).toContainText("Put a firearm to the records");
  await expect(page.getByRole("row").filter({ hasText: "GET /api/health/live" })).toBeVisible();
  for (const [language, word] of [
    ["fr", "synthétiques"],
    ["es", "sintéticos"],
    ["ar", "مصطنعة"],
  ] as const) {
    await page.evaluate((chosen) => localStorage.setItem("proofmark.language", chosen), language);
    await page.goto("/directory");
    await expect(page.getByText(word).first()).toBeVisible();
  }
});

test("an address nothing stands at says so", async ({ page }) => {
  await signInAs(page, "Amal Haddad", { at: "/nowhere" });
  await expect(page.getByRole("heading", { level: 1, name: "Page not found" })).toBeVisible();
});

test("a member's entry is wrong in one field, then confirmed", async ({ page }) => {
  await signInAs(page, "Claire Moreau", { at: "/directory/own/edit" });
  await page.getByLabel("Time zone").fill("Paris");
  await page.getByRole("button", { name: "Confirm the entry" }).click();
  const summary = page.getByRole("alert");
  await expect(summary).toBeFocused();
  await summary.getByRole("link").click();
  await expect(page.getByLabel("Time zone")).toBeFocused();
  await page.getByLabel("Time zone").fill("Europe/Paris");
  await page.getByRole("button", { name: "Confirm the entry" }).click();
  await expect(page.getByText("The entry is confirmed")).toBeVisible();
  await expect(page.getByRole("heading", { level: 1, name: "France" })).toBeVisible();
});
