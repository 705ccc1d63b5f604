import { addPhotoWithPlaces, expectPhotoWithPlaces } from "./editing/places-on-a-photo.ts";
import { giveSource, openAs, takeUp } from "./editing/write-proposal.ts";
import { violationsOn } from "./expect-clean.ts";
import { speak } from "./faces.ts";
import { expect, type Page, test } from "./journey.ts";
import { signInAs } from "./sign-in-as.ts";

/** An entry of its own for each run against the same installation. */
const run = Math.floor(Date.now() / 1000) % 90;
const number = `FRM0${210 + run}`;
const year = new Date().getFullYear();

test("a change is proposed, accepted by two editors, published, and its follower is told", async ({
  browser,
  page,
}) => {
  test.slow();
  const entry = `/reference/entries/${number}`;
  const reason = `Read on the maker's drawing ${Date.now()}`;
  const follower = await openAs(browser, "Wanjiru Kamau", entry);
  await follower.getByRole("button", { name: "Follow this entry", exact: true }).click();
  await expect(
    follower.getByRole("button", { name: "Following: Follow this entry" }),
  ).toBeVisible();

  await signInAs(page, "Amal Haddad", { at: entry });
  await page.getByRole("link", { name: "Propose a change" }).click();
  await page.getByRole("button", { name: "Check your answers" }).click();
  await expect(page.getByRole("alert")).toContainText("Change or confirm at least one field");
  await page.getByRole("button", { name: /Change or confirm.*Made until/ }).click();
  await page.getByRole("textbox", { name: "Made until", exact: true }).fill(String(year));
  await page.getByRole("button", { name: "Check your answers" }).click();
  await expect(page.getByRole("alert")).toContainText("Made until: say where it can be read");
  await page.getByLabel("Source for: Made until", { exact: true }).fill("Maker's drawing");
  await page.getByRole("button", { name: /Change or confirm.*Parts/ }).click();
  await page.getByRole("button", { name: "Add to: Parts that bear marks" }).click();
  await page.getByLabel("Part", { exact: true }).selectOption({ label: "Barrel" });
  await page.getByRole("button", { name: "Add a number of this part" }).click();
  await page
    .getByLabel("Number 1: Compared with the serial number of the frame")
    .selectOption({ label: "should be the serial number of the frame" });
  await page
    .getByLabel("Source for: Parts that bear marks", { exact: true })
    .fill("Maker's drawing");
  await page.getByLabel("Why", { exact: true }).fill(reason);
  await page.reload();
  await expect(page.getByLabel("Source for: Made until", { exact: true })).toHaveValue(
    "Maker's drawing",
  );
  await chooseMark(page);
  await takeUp(page, "Photographs");
  await addPhotoWithPlaces(page);
  await giveSource(page, "Photographs", "Taken for this entry");
  await page.getByRole("button", { name: "Check your answers" }).click();
  await expect(page.getByRole("heading", { name: "What would change" })).toBeVisible();
  await expect(page.getByRole("link", { name: markInWords })).toBeVisible();
  await page.getByRole("button", { name: "Send the proposal" }).click();
  await expect(page).toHaveURL(/\/reference\/proposals\/[0-9a-f-]+$/);
  const proposal = page.url();
  await expect(page.getByText("It waits for a first editor.")).toBeVisible();
  await expect(page.getByRole("button", { name: /Accept/ })).toHaveCount(0);

  const first = await openAs(browser, "Hélène Dubois", proposal);
  await first.getByRole("button", { name: "Accept as first editor" }).click();
  await expect(first.getByText("One editor has accepted it")).toBeVisible();
  await expect(first.getByRole("button", { name: /Accept/ })).toHaveCount(0);

  const second = await browser.newContext().then((context) => context.newPage());
  await speak(second, "ar");
  await signInAs(second, "Ingrid Solberg", { at: proposal });
  await expect(second.locator("html")).toHaveAttribute("dir", "rtl");
  await expect(second.locator(`a[href='${mark}'] svg`)).toBeVisible();
  await expectPhotoWithPlaces(second);
  await second.getByRole("button", { name: "اقبل وانشر" }).click();
  await expect(second.getByText("هو قائم في الجدول.")).toBeVisible();

  await follower.goto("/notifications");
  await expect(
    follower.getByText(new RegExp(`${number}.* changed: version`)).first(),
  ).toBeVisible();
  await follower
    .getByText(new RegExp(`${number}.* changed: version`))
    .first()
    .click();
  await expect(follower.getByText(reason)).toBeVisible();
  await expect(follower.getByText(String(year)).first()).toBeVisible();
  for (const reader of [follower, second]) {
    await reader.goto(entry);
    await expect(reader.locator(`a[href='${mark}'] svg`).first()).toBeVisible();
    await expectPhotoWithPlaces(reader);
  }
  await follower.getByRole("link", { name: markInWords }).first().click();
  await expect(follower).toHaveURL(mark);
  await follower.getByRole("link", { name: new RegExp(`${number}$`) }).click();
  await expect(follower).toHaveURL(entry);
  await follower.goto(entry);
  const numbers = follower.getByRole("list", { name: "Numbers it bears" });
  await expect(numbers).toContainText("should be the serial number of the frame");
  for (const one of [follower, first, second]) await one.context().close();
});

test("a challenge has a clock, is asked about, replied to and answered", async ({
  browser,
  page,
}) => {
  test.slow();
  const grounds = `The barrel was measured otherwise ${Date.now()}`;
  await signInAs(page, "Amal Haddad", { at: "/reference/entries/FRM0206" });
  await page.getByRole("link", { name: "Challenge this entry" }).click();
  await page.getByRole("button", { name: "Send the challenge" }).click();
  await expect(page.getByRole("alert")).toContainText("Say what is wrong");
  await page.getByLabel("What is wrong").selectOption({ label: "Barrel length" });
  await page.getByLabel("Grounds").fill(grounds);
  await page.getByRole("button", { name: "Send the challenge" }).click();
  await expect(page.getByText(/Answer due by/)).toBeVisible();
  const editor = await openAs(browser, "Hélène Dubois", page.url());
  await editor.getByLabel("Your question, answer or reason").fill("Which variant was it?");
  await editor.getByRole("button", { name: "Ask for more" }).click();
  await expect(editor.getByText(/The clock stands still/)).toBeVisible();
  await page.reload();
  await page.getByLabel("Your question, answer or reason").fill("The long one");
  await page.getByRole("button", { name: "Reply" }).click();
  await expect(page.getByText(/Answer due by/)).toBeVisible();
  await editor.reload();
  await editor.getByRole("button", { name: "Uphold" }).click();
  await editor.getByRole("link", { name: "Make the proposal that puts it right" }).click();
  await expect(editor.getByText(grounds).first()).toBeVisible();
  await expect(editor.getByLabel("Source for: Barrel length", { exact: true })).toBeVisible();
  await editor.context().close();
});

const mark = "/reference/marks/uk-london-definitive";
const markInWords = /GP.*Definitive proof/;
/** A marking of the entry is linked with a mark of the library, found by its letters. */
async function chooseMark(page: Page): Promise<void> {
  await takeUp(page, "Marks it bears");
  await page.getByRole("button", { name: "Add to: Marks it bears" }).click();
  const row = page.getByRole("group", { name: /^Marks it bears: \d+$/ }).last();
  await row.getByLabel("Kind", { exact: true }).selectOption("proof");
  await row.getByLabel("Letters or digits in the mark").fill("GP");
  expect(await violationsOn(page, "#field-markings")).toEqual([]);
  await row.getByRole("button", { name: /GP.*Definitive proof.*London/ }).click();
  await expect(row.getByRole("link", { name: markInWords })).toBeVisible();
  await giveSource(page, "Marks it bears", "Seen on the gun");
}
