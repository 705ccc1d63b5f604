/// <reference lib="dom" />

import { expect, type Page, test } from "@playwright/test";
import { castId } from "#platform/access/server";
import { signInAs } from "./sign-in-as.ts";

const MOROCCAN_DESK = castId("agency", 6);
const reason = "Shots fired at the quay, licence unknown";

test("a desk is written to in its language when its rows are read in an emergency", async ({
  browser,
  page,
}) => {
  await signInAs(page, "Youssef El Amrani");
  await page.goto("/mailbox");
  await expect(page.getByRole("article")).toHaveCount(0);
  const officer = await (await browser.newContext()).newPage();
  await signInAs(officer, "Amal Haddad");
  expect(await breakGlass(officer)).toBe(200);
  const bell = page.locator("header").getByRole("button", { name: /1/ });
  await expect(bell).toBeVisible();
  const mail = page.getByRole("article");
  await expect(async () => {
    await page.reload();
    await expect(mail).toBeVisible({ timeout: 2000 });
  }).toPass();
  await expect(mail).toHaveAttribute("lang", "ar");
  await expect(mail).toHaveAttribute("dir", "rtl");
  await expect(mail.getByRole("heading", { name: /وصول طارئ حتى/ })).toBeVisible();
  await expect(mail).not.toContainText("Amal");
  await expect(mail).not.toContainText(reason);
  await officer.goto("/mailbox");
  await expect(officer.getByText("No mail so far")).toBeVisible();
  await officer.context().close();
});

/** Opens the desk's rows as the officer's program would; answers the status. */
function breakGlass(page: Page): Promise<number> {
  const body = { agency: MOROCCAN_DESK, reason, caseReference: null, minutes: 30 };
  return page.evaluate(async (sent) => {
    const answer = await fetch("/api/access/broken-glass", {
      method: "POST",
      headers: { "content-type": "application/json", "idempotency-key": crypto.randomUUID() },
      body: sent,
    });
    return answer.status;
  }, JSON.stringify(body));
}
