import { expect, test } from "./journey.ts";
import { enterAs, signInAs } from "./sign-in-as.ts";
import { theft } from "./theft.ts";

test("who searched in vain hears of the record that comes later", async ({
  page,
  request,
  baseURL,
}) => {
  test.slow();
  await signInAs(page, "Youssef El Amrani", { at: "/records/search" });
  await page.getByLabel("Number 1", { exact: true }).fill("DN 752093");
  await page.getByLabel("Case number or occasion").fill("MA-2026-03");
  await page.getByRole("button", { name: "Search the records" }).click();
  await expect(page.getByText("No match in what was searched")).toBeVisible();
  // Nothing is on record, so the number is watched as far as it can be read.
  await page.getByRole("button", { name: "Watch this firearm" }).click();
  await page.getByRole("button", { name: "Begin the watch" }).click();
  const watch = page.getByRole("link", { name: /^WAT-/ });
  const watched = (await watch.textContent()) ?? "";
  await enterAs(request, "Javier Romero");
  const reference = await theft(request, baseURL, "DN7520[93]3");
  await page.getByRole("button", { name: /Notifications: [1-9]/ }).click();
  await page
    .getByRole("menuitem", { name: /You searched for a firearm that .*Spain.* has now recorded/ })
    .first()
    .click();
  await expect(page.getByRole("heading", { level: 1, name: /^Record / })).toBeVisible();
  await expect(page.getByText(reference)).toBeVisible();

  await page.getByRole("button", { name: /Notifications: [1-9]/ }).click();
  const told = page.getByRole("menuitem", { name: new RegExp(`firearm you watch.*${watched}`) });
  await told.first().click();
  await expect(page.getByText(reference)).toBeVisible();

  // The pistol turns up twice: the life line puts the records beside each other, and its reader says what they are.
  await theft(page.request, baseURL, "DN 752O93");
  await page.getByRole("link", { name: "Life line of the firearm" }).click();
  const perhaps = page.getByRole("heading", { name: "Perhaps the same firearm" });
  await expect(async () => {
    await page.reload();
    await expect(perhaps).toBeVisible({ timeout: 2000 });
  }).toPass();
  await page.getByRole("button", { name: "It is the same firearm", exact: true }).click();
  await expect(page.getByText(/Said to be the same firearm · .*Morocco/)).toBeVisible();
  await expect(perhaps).toBeHidden();
  await expect(page.getByText("This cannot be true of one firearm")).toBeHidden();

  // The watch is listed with what it has told, renewed and ended.
  await page.goto("/records/watches");
  await page
    .getByRole("row", { name: new RegExp(watched) })
    .getByRole("link")
    .click();
  await expect(page.getByText(/told so far/)).toBeVisible();
  await page.getByLabel("Everyone of the agency").check();
  await page.getByRole("button", { name: "Save the change" }).click();
  await expect(page.getByText("The watch stands.")).toBeVisible();
  await page.getByRole("button", { name: "End the watch" }).click();
  await expect(page.getByText("This watch cannot be changed by you.")).toBeVisible();
});
