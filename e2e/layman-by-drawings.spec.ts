import { violationsOn } from "./expect-clean.ts";
import { isEveryCase, speak } from "./faces.ts";
import { expect, test } from "./journey.ts";
import { repeatable, tenGuns } from "./layman/gun.ts";
import { identifyByDrawings, type Words } from "./layman/led-by-drawings.ts";
import { keyboard, pointer } from "./layman/manners.ts";
import { signInAs } from "./sign-in-as.ts";

const english: Words = {
  cannotTell: "I cannot tell",
  change: /Change/,
  thisIsIt: "This is it",
  chosen: /Chosen by you/,
};
const arabic: Words = {
  cannotTell: "لا أستطيع التحديد",
  change: /تغيير/,
  thisIsIt: "هذا هو",
  chosen: /اخترته أنت/,
};

const guns = tenGuns();
/** With `EVERY_CASE=1` all; otherwise one in Arabic and one by the keyboard alone. */
const everyday = [8, 9];
const isLed = (at: number) => isEveryCase || everyday.includes(at);

test.describe("a person who knows nothing of firearms, with two wrong answers each", () => {
  test.setTimeout(240_000);

  for (const [at, gun] of guns.entries()) {
    if (!isLed(at)) continue;
    const isArabic = at === 8;
    const manner = at === 9 ? keyboard : pointer;
    const how = isArabic ? " in Arabic" : at === 9 ? " by the keyboard alone" : "";
    test(`reaches gun ${at + 1}, ${gun.name},${how} led by drawings`, async ({ page }) => {
      await speak(page, isArabic ? "ar" : "en");
      await signInAs(page, "Amal Haddad", { at: "/check/guided" });
      await page.locator("[data-question]").waitFor();
      if (at === 0 || isArabic) {
        expect(await violationsOn(page)).toEqual([]);
      }
      const words = isArabic ? arabic : english;
      await identifyByDrawings(page, gun, manner, words, repeatable(at + 1));
    });
  }
});

test("look-alikes stand side by side, and the identification is accounted for", async ({
  page,
}) => {
  await signInAs(page, "Amal Haddad", { at: "/check" });
  await page.getByRole("textbox", { name: "Mark 1", exact: true }).fill("BERETTA 92");
  await page.getByRole("link", { name: /side by side/ }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Side by side" })).toBeVisible();
  await expect(page.getByRole("heading", { name: "What to look for" })).toBeVisible();
  await expect(page.getByRole("table").getByText("differs").first()).toBeVisible();
  expect(await violationsOn(page)).toEqual([]);
  await page.goBack();
  await page.getByRole("link", { name: "How this was identified" }).click();
  await expect(page.getByRole("heading", { name: "What it rests on" })).toBeVisible();
  await expect(page.getByText(/each of the \d+ entries was equally likely/)).toBeVisible();
  expect(await violationsOn(page)).toEqual([]);
});
