import { expectClean } from "./expect-clean.ts";
import { speak } from "./faces.ts";
import { expect, type Page, test } from "./journey.ts";
import { enterAs, signInAs } from "./sign-in-as.ts";
import { findOfFamily, yesterday } from "./theft.ts";

const entry = "GRP0001";

test("a printed gun without a number is seen in a second country, and an early warning opens", async ({
  browser,
  page,
  request,
  baseURL,
}) => {
  test.slow();
  await enterAs(request, "Javier Romero");
  for (const number of [1, 2, 3, 4]) await findOfFamily(request, baseURL, entry, number);

  const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
  const phone = await context.newPage();
  await speak(phone, "ar");
  await signInAs(phone, "Youssef El Amrani", { at: `/reference/entries/${entry}` });
  await phone.getByRole("link", { name: "عرض سجلات هذه العائلة" }).click();
  await phone.getByText("4 أسلحة", { exact: true }).waitFor();
  await expectClean(phone);
  await phone.getByRole("button", { name: "رُئي هنا أيضًا" }).click();
  await recordOnPhone(phone);
  await context.close();

  // Who recorded the others hears of it; the desk reads the warning and closes it.
  await signInAs(page, "Carmen Vidal", { at: "/records" });
  const told = page.getByRole("menuitem", { name: /Seen in another country: .*Morocco/ });
  await expect(async () => {
    await page.reload();
    await page.getByRole("button", { name: /Notifications: [1-9]/ }).click();
    await expect(told.first()).toBeVisible({ timeout: 2000 });
  }).toPass();
  await told.first().click();
  await expect(page.getByText(/Seen in .*Morocco.* too, for the first time/)).toBeVisible();
  const warning = page.getByText("Early warning: seen more often than before");
  await expect(async () => {
    await page.reload();
    await expect(warning).toBeVisible({ timeout: 3000 });
  }).toPass();
  await expect(page.getByText(/5 firearms between .* recorded by .*Morocco/)).toBeVisible();
  await expectClean(page);
  await page.getByRole("button", { name: "Close for all members" }).click();
  await expect(page.getByRole("alert")).toContainText("Say why it is closed");
  await page.getByLabel("Why it is closed").selectOption({ label: "Analysts look into it" });
  await page.getByRole("button", { name: "Close for all members" }).click();
  await expect(
    page.getByText(/Early warning closed by .*Spain.*Analysts look into it/),
  ).toBeVisible();
  await searchByFamily(page);
});

/** A desk that knows what the gun is and no number of it: the browser offers the family by its name. */
async function searchByFamily(page: Page): Promise<void> {
  await page.goto("/records/search");
  const family = page.getByRole("combobox", { name: /^Family/ });
  await family.fill("FGC-9");
  const offered = page.locator(`datalist option[value=${entry}]`);
  await expect(offered).toHaveText(/FGC-9/);
  await family.fill(entry);
  await expect(page.getByRole("status").filter({ hasText: "FGC-9" })).toBeVisible();
  await expectClean(page);
  await page.getByLabel("Case number or occasion").fill("OP-2026-5");
  await page.getByRole("button", { name: "Search the records" }).click();
  const found = page.getByRole("listitem").filter({ hasText: /Agrees: .*family/i });
  await expect(found.first()).toBeVisible();
}

/** What the family does not say: what happened, when, and that there is no number. */
async function recordOnPhone(phone: Page): Promise<void> {
  await expect(phone.getByText("FGC-9", { exact: true })).toBeVisible();
  await phone.getByRole("radio", { name: "معثور عليه" }).check();
  await phone.getByRole("button", { name: "بدء المسودة" }).click();
  const parts = phone.getByRole("heading", { name: "أجزاء السجل" });
  await parts.waitFor();
  const save = phone.getByRole("button", { name: "حفظ هذا الجزء" });
  await phone.getByRole("link", { name: "الأرقام والعلامات" }).click();
  await phone.getByLabel("حالة الرقم التسلسلي").selectOption({ label: "لم يوسم قط" });
  await save.click();
  await parts.waitFor();
  await phone.getByRole("link", { name: "ما حدث" }).click();
  await phone.getByRole("radio", { name: "في يوم معيّن" }).check();
  await phone.getByLabel("اليوم", { exact: true }).fill(yesterday());
  await phone.getByLabel("قضيتكم").fill("MA-2026-77");
  await phone.getByLabel("البلد الذي حدث فيه").selectOption({ label: "المغرب" });
  await save.click();
  await parts.waitFor();
  await phone.getByRole("link", { name: "من يحق له الاطلاع وإلى متى" }).click();
  await phone.getByLabel("المرجع الخاص").fill("MA-F-77");
  await save.click();
  await parts.waitFor();
  await phone.getByRole("button", { name: "إدراج السجل" }).click();
  await expect(phone.locator("header p")).toContainText("سارٍ");
}
