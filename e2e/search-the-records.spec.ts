/// <reference lib="dom" />

import { expectClean } from "./expect-clean.ts";
import { contextOf, speak } from "./faces.ts";
import { expect, type Page, test } from "./journey.ts";
import { enterAs, signInAs } from "./sign-in-as.ts";
import { theft } from "./theft.ts";

const desk = contextOf({ language: "en", theme: "light", width: 1440 });
const phone = contextOf({ language: "ar", theme: "dark", width: 390 });

test.beforeEach(({ request }) => enterAs(request, "Javier Romero"));

/** Writes the marks of a firearm on the check page. */
async function check(page: Page, ...marks: string[]): Promise<void> {
  await page.locator("main textarea").first().fill(marks.join("\n"));
}

/** The checklist of a recovered firearm knows of the search; another step is ticked; on paper each has a line to sign. */
async function checkOff(page: Page): Promise<void> {
  await page.getByRole("link", { name: /^Record .*REC-/ }).click();
  await page.getByRole("link", { name: "Recovery checklist" }).click();
  const step = (name: string) =>
    page.getByRole("listitem").filter({ has: page.getByRole("heading", { name }) });
  await expect(step("Records of other members")).toContainText(/Done · .*Searched by your side/);
  // What was searched and answered is read again from there.
  await step("Records of other members").getByRole("link").click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(
    /^Search: .*Control at Tanger Med/,
  );
  await expect(page.getByText("No match in what was searched")).toBeVisible();
  await expect(page.getByRole("region", { name: "What was asked" })).toContainText("QV30582");
  await expectClean(page);
  await page.goBack();
  await expect(step("Ballistic comparison")).toContainText(
    "Should wait for: Latent prints and DNA",
  );
  await expect(page.getByText("Prints and DNA before anything else")).toBeVisible();
  await page.getByRole("button", { name: "Change step 4" }).click();
  await page.getByRole("button", { name: "Mark as not applicable" }).click();
  await expect(page.getByRole("alert")).toContainText("Say why the step is not applicable");
  await expectClean(page);
  await page.getByLabel("Why it is not applicable").selectOption("handled_before");
  await page.getByRole("button", { name: "Mark as not applicable" }).click();
  await expect(step("Latent prints")).toContainText("Not applicable · Laboratory");
  await expect(step("Ballistic comparison")).toContainText("Should wait for: DNA");
  await page.getByRole("button", { name: "Change step 1" }).click();
  await page.getByLabel("Number of what it gave").fill("RN-2026-88");
  await page.getByRole("button", { name: "Mark as done" }).click();
  await expect(step("Own registers")).toContainText("RN-2026-88");
  await expect(page.getByText("3 of 9 steps done or not applicable")).toBeVisible();
  await expectClean(page);
  await page.emulateMedia({ media: "print" });
  await expect(page.getByText("Date and signature").filter({ visible: true })).toHaveCount(9);
  await expect(page.getByRole("button", { name: "Change step 1" })).toBeHidden();
  await page.emulateMedia({ media: null });
}

/** The owner reads who looked at its record, when and why, and narrows the looks by member and day. */
async function readLooks(page: Page, record: string): Promise<void> {
  await page.context().clearCookies();
  await signInAs(page, "Carmen Vidal", { at: "/looks?member=MA" });
  const looks = page.getByRole("row").filter({ hasText: record });
  const opened = looks.filter({ hasText: "Opened" });
  await expect(opened.getByRole("link", { name: "Morocco" })).toBeVisible();
  const shown = looks.filter({ hasText: "Shown as a possible match" }).first();
  await expect(shown).toContainText("MA-2026-118");
  const at = (await shown.getByRole("time").getAttribute("datetime")) ?? "";
  expect(Math.abs(Date.now() - Date.parse(at))).toBeLessThan(10 * 60_000);
  await page.getByLabel("Member", { exact: true }).selectOption({ label: "Kenya" });
  await expect(page).toHaveURL(/member=KE/);
  await expect(looks).toHaveCount(0);
  await page.getByLabel("Member", { exact: true }).selectOption({ label: "Morocco" });
  await expect(opened).toBeVisible();
  await page.getByLabel("From").fill("2040-01-01");
  await expect(page.getByText("No look fits this choice")).toBeVisible();
  await expectClean(page);
  await page.getByRole("link", { name: "Show all looks" }).click();
  await expect(opened).toBeVisible();
}

test.describe("at a desk in English", () => {
  test.use(desk);

  test("a firearm of a check is found with one sign wrong, and the page says why", async ({
    page,
    request,
    baseURL,
  }) => {
    test.slow();
    const reference = await theft(request, baseURL, "WK 406715");
    await signInAs(page, "Amal Haddad", { at: "/check" });
    await check(page, "Astra A-90", "9x19", "WK406735", "77654321");
    const panel = page.getByRole("region", { name: "Records of all members" });
    await expect(panel.getByRole("checkbox", { name: /WK406735/ })).toBeChecked();
    await panel.getByRole("checkbox", { name: /77654321/ }).uncheck();
    await expect(panel.getByText("Together with")).toContainText("Astra");
    await panel.getByRole("button", { name: "Search the records" }).click();
    await expect(panel.getByRole("alert")).toContainText("Write the case number or the occasion");
    await expectClean(page);
    await panel.getByLabel("Case number or occasion").fill("MA-2026-118");
    await page.keyboard.press("Enter");
    await expect(panel.getByRole("status").filter({ hasText: "match" })).toHaveText(
      "1 possible match",
    );
    const match = panel.getByRole("listitem").filter({ hasText: reference });
    await expect(match.getByRole("heading")).toHaveText("Stolen · Spain");
    await expect(match.getByText("Different: \u20663\u2069 for \u20661\u2069")).toBeVisible();
    await expect(match.getByText("Agrees: make, model and calibre")).toBeVisible();
    await expect(match.locator("bdi[dir=ltr]").filter({ hasText: "WWKK440066" })).toBeVisible();
    await expect(panel.getByText(/^Searched at .* of \d+ members?/)).toBeVisible();
    await expect(
      page.getByRole("listitem").filter({ hasText: "Done: Records search" }),
    ).toBeVisible();
    await expectClean(page);

    // Whose it is can be asked from here, and coming back from the record no new look is needed.
    await match.getByRole("button", { name: "Ask the owner" }).click();
    await expect(match.locator('a[href^="tel:+34"]')).toBeVisible();
    await match.getByRole("link", { name: /^Open record REC-/ }).click();
    await expect(page.getByRole("heading", { level: 1, name: /^Record / })).toBeVisible();
    const record = new URL(page.url()).pathname.split("/").at(-1) ?? "";
    await page.goBack();
    await expect(match).toBeVisible();

    await page.locator("main textarea").nth(2).fill("WK406715");
    await expect(panel.getByText("Changed since the search")).toBeVisible();
    await panel.getByRole("button", { name: "Search again", exact: true }).click();
    await expect(panel.getByText("The number is the same")).toBeVisible();
    await expect(panel.getByText("Changed since the search")).toBeHidden();
    // A result is kept on no device: after a reload there is only the purpose.
    await page.reload();
    await expect(panel.getByLabel("Case number or occasion")).toHaveValue("MA-2026-118");
    await expect(match).toBeHidden();
    await readLooks(page, record);
  });

  test("a number that is nowhere says what was searched and begins a record with the marks", async ({
    page,
  }) => {
    test.slow();
    await signInAs(page, "Amal Haddad", { at: "/check" });
    await check(page, "CZ 75 B", "CAL. 9 PARA", "QV30582");
    const panel = page.getByRole("region", { name: "Records of all members" });
    await panel.getByLabel("Case number or occasion").fill("Control at Tanger Med");
    await panel.getByRole("button", { name: "Search the records" }).click();
    await expect(panel.getByText("No match in what was searched")).toBeVisible();
    await expect(panel.getByText("Numbers one step away", { exact: false })).toBeVisible();
    await expect(panel.getByText(/^Members whose records were searched: .*Spain/)).toBeVisible();
    await expectClean(page);
    // No record is no end: a trace begins with what was searched, and the answer still stands on the way back.
    await panel.getByRole("button", { name: "Trace this firearm" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("New trace request");
    await expect(page).not.toHaveURL(/QV30582/);
    await expect(page.getByLabel("Make", { exact: true })).toHaveValue(/^(CZ|Česká)/);
    await expect(page.getByLabel("Mark 1").first()).toHaveValue("QV30582");
    await expectClean(page);
    await page.goBack();
    await panel.getByRole("button", { name: "Record this firearm" }).click();
    await expect(page).not.toHaveURL(/QV30582/);
    await expect(page.getByText("Carried over from the search")).toBeVisible();
    await expect(page.getByText("QV30582")).toBeVisible();
    await page.getByRole("radio", { name: "Recovered or seized" }).check();
    await expectClean(page);
    await page.getByRole("button", { name: "Begin the draft" }).click();
    await page.getByRole("link", { name: "Numbers and marks" }).click();
    await expect(page.getByLabel("Mark 1").first()).toHaveValue("QV30582");
    await expect(page.locator('input[value="CAL. 9 PARA"]')).toBeVisible();
    await checkOff(page);
    // Begun otherwise, a record has nothing of it.
    await page.goto("/records/new");
    await expect(page.getByText("Carried over from the search")).toBeHidden();
  });

  test("without a connection nothing is searched, and that is said", async ({ page, context }) => {
    await signInAs(page, "Amal Haddad", { at: "/check" });
    await check(page, "LM51973");
    const panel = page.getByRole("region", { name: "Records of all members" });
    await panel.getByLabel("Case number or occasion").fill("MA-2026-119");
    await context.setOffline(true);
    await panel.getByRole("button", { name: "Search the records" }).click();
    await expect(panel.getByText("Not searched: there is no connection").first()).toBeVisible();
    await expect(panel.getByText("No match")).toBeHidden();
    await context.setOffline(false);
    await panel.getByRole("button", { name: "Search the records" }).click();
    await expect(panel.getByText("No match in what was searched")).toBeVisible();
  });

  test("who may not search records is not offered it", async ({ page }) => {
    await signInAs(page, "Kofi Mensah", { at: "/check" });
    await check(page, "CZ 75 B", "LM51973");
    await expect(page.getByRole("heading", { name: "Description" })).toBeVisible();
    await expect(page.getByText("Records of all members")).toBeHidden();
    await page.goto("/records/search");
    await expect(page.getByRole("alert")).toBeVisible();
    await page.keyboard.press("Control+k");
    const palette = page.getByRole("dialog").getByRole("combobox");
    await palette.fill("search the rec");
    await expect(page.getByRole("dialog").getByRole("option", { name: /records/i })).toHaveCount(0);
    await palette.fill("direct");
    await expect(page.getByRole("option", { name: "Directory" })).toBeVisible();
  });

  test("a desk searches several numbers from a page of its own", async ({
    page,
    request,
    baseURL,
  }) => {
    const reference = await theft(request, baseURL, "XD80264");
    await signInAs(page, "Youssef El Amrani", { at: "/records" });
    await page.getByRole("link", { name: "Search the records" }).click();
    await page.getByRole("button", { name: "Search the records" }).click();
    await expect(page.getByRole("alert")).toContainText("Give at least one number");
    const first = page.getByLabel("Number 1", { exact: true });
    await first.evaluate((field) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData("text", "55003311\nXD80246\n");
      field.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true }));
    });
    await expect(page.getByLabel("Number 2", { exact: true })).toHaveValue("XD80246");
    await page.getByLabel("Part of number 2").selectOption({ label: "Frame" });
    await page.getByLabel("Make", { exact: true }).fill("Star");
    await page.getByLabel("Case number or occasion").fill("MA-2026-120");
    await page.getByLabel("Last day, if not one day").fill("2026-03-02");
    await page.getByRole("button", { name: "Search the records" }).click();
    await expect(page.getByRole("alert")).toContainText("Give the first day");
    await page.getByLabel("Day, or first day").fill("2026-02-20");
    await page.getByRole("button", { name: "Search the records" }).click();
    const match = page.getByRole("listitem").filter({ hasText: reference });
    await expect(match.getByText("Swapped: \u206646\u2069 for \u206664\u2069")).toBeVisible();
    await expect(match.getByText("Differs: make")).toBeVisible();
    await expect(match.getByText(/^Agrees: .*when it happened/)).toBeVisible();
    await expectClean(page);
    await page.getByLabel("Make", { exact: true }).fill("Astra");
    await expect(page.getByText("Changed since the search")).toBeVisible();
  });
});

test.describe("on a phone in Arabic", () => {
  test.use(phone);

  test("an uncertain number finds the record, drawn from left to right", async ({
    page,
    request,
    baseURL,
  }) => {
    test.slow();
    const reference = await theft(request, baseURL, "A53819402");
    await speak(page, "ar");
    await signInAs(page, "Youssef El Amrani", { at: "/check" });
    await check(page, "A?3[8B]1940*");
    const panel = page.getByRole("region", { name: "سجلات جميع الأعضاء" });
    await panel.getByLabel("رقم القضية أو المناسبة").fill("MA-2026-121");
    await panel.getByRole("button", { name: "ابحث في السجلات" }).click();
    const match = panel.getByRole("listitem").filter({ hasText: reference });
    await expect(match.getByRole("heading")).toHaveText("مسروق · إسبانيا");
    const serials = match.locator("bdi[dir=ltr]").filter({ hasText: "[8B]" });
    const left = async (text: string) =>
      (await serials.getByText(text, { exact: true }).first().boundingBox())?.x ?? 0;
    expect(await left("A")).toBeLessThan(await left("[8B]"));
    await expect(match.getByText(/غير مؤكد: .*\[8B\]/)).toBeVisible();
    await expectClean(page);
  });

  test("a record that only points names its member, and an excluded member learns nothing", async ({
    page,
    request,
    baseURL,
  }) => {
    test.slow();
    const pointed = await theft(request, baseURL, "HN60417", { disclosure: "pointer" });
    const hidden = await theft(request, baseURL, "HG29358", { excludedMembers: ["MA"] });
    await speak(page, "ar");
    await signInAs(page, "Youssef El Amrani", { at: "/check" });
    await check(page, "HN60417");
    const panel = page.getByRole("region", { name: "سجلات جميع الأعضاء" });
    await panel.getByLabel("رقم القضية أو المناسبة").fill("MA-2026-122");
    await panel.getByRole("button", { name: "ابحث في السجلات" }).click();
    await expect(panel.getByText(/لدى .*إسبانيا.* سجل بهذا الرقم/)).toBeVisible();
    await expect(panel.locator('a[href^="tel:+34"]')).toBeVisible();
    await expect(panel.locator('a[href^="/records/"]')).toHaveCount(0);
    await expect(panel.getByText(pointed)).toBeHidden();
    await expectClean(page);
    await page.locator("main textarea").first().fill("HG29358");
    await panel.getByRole("button", { name: "ابحث مرة أخرى", exact: true }).click();
    await expect(panel.getByText("لا تطابق فيما جرى البحث فيه")).toBeVisible();
    // Spain has records that are shared: it is named among those, and as holding this one nowhere.
    await expect(panel.getByText(/لدى .*إسبانيا.* سجل بهذا الرقم/)).toBeHidden();
    await expect(panel.getByRole("listitem").filter({ hasText: "إسبانيا" })).toHaveCount(0);
    await expect(panel.getByText(hidden)).toBeHidden();
    await expectClean(page);
  });
});
