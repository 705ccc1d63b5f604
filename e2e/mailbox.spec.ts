/// <reference lib="dom" />

import { violationsOn } from "./expect-clean.ts";
import { speak } from "./faces.ts";
import { expect, type Page, test } from "./journey.ts";
import { signInAs } from "./sign-in-as.ts";

const reason = "Shots fired at the quay, licence unknown";

test("a desk is written to in its language when its rows are read in an emergency", async ({
  browser,
  page,
}) => {
  await speak(page, "ar");
  await signInAs(page, "Youssef El Amrani", { at: "/mailbox" });
  // Other journeys may have told and written to this desk as well.
  const mail = page
    .getByRole("article")
    .filter({ has: page.getByRole("heading", { name: /وصول طارئ حتى/ }) });
  await expect(mail).toHaveCount(0);
  const officer = await (await browser.newContext()).newPage();
  await signInAs(officer, "Amal Haddad");
  expect(await breakGlass(officer)).toBe(200);
  await page.getByRole("button", { name: /^الإشعارات: / }).click();
  await expect(page.getByRole("menuitem", { name: /وصول طارئ إلى ما تحفظه جهة/ })).toBeVisible();
  await expect(async () => {
    await page.reload();
    await expect(mail).toBeVisible({ timeout: 2000 });
  }).toPass();
  await expect(mail).toHaveAttribute("lang", "ar");
  await expect(mail).toHaveAttribute("dir", "rtl");
  expect(await violationsOn(page)).toEqual([]);
  await expect(mail).not.toContainText("Amal");
  await expect(mail).not.toContainText(reason);
  await officer.goto("/mailbox");
  await expect(officer.getByText("No mail so far")).toBeVisible();
  await officer.context().close();
});

/** Opens the rows of the own member's desk as the officer's program would; answers the status. */
function breakGlass(page: Page): Promise<number> {
  return page.evaluate(async (reason) => {
    const { desk } = await (await fetch("/api/directory/members/MA")).json();
    const answer = await fetch("/api/access/broken-glass", {
      method: "POST",
      headers: { "content-type": "application/json", "idempotency-key": crypto.randomUUID() },
      body: JSON.stringify({ agency: desk.id, reason, caseReference: null, minutes: 30 }),
    });
    return answer.status;
  }, reason);
}
