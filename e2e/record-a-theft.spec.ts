/// <reference lib="dom" />

import { sampleImage } from "#testing/sample-images";
import { expectClean } from "./expect-clean.ts";
import { speak } from "./faces.ts";
import { type Browser, expect, type Page, test } from "./journey.ts";
import { signInAs } from "./sign-in-as.ts";

test("a theft is recorded in parts, found by another country's desk and confirmed by a second person", async ({
  browser,
  page,
}) => {
  test.slow();
  await signInAs(page, "Javier Romero", { at: "/records" });
  await page.getByRole("link", { name: "Begin a record" }).click();
  await page.getByRole("button", { name: "Begin the draft" }).click();
  await expect(page.getByRole("alert")).toContainText("Choose what happened to the firearm");
  await page.getByRole("radio", { name: "Stolen" }).check();
  await page.getByRole("button", { name: "Begin the draft" }).click();
  await page.getByRole("heading", { name: "Parts of the record" }).waitFor();
  const address = page.url();
  await expectClean(page);
  await describe(page);
  await expectClean(page);
  // Left and resumed: the draft waits in the list.
  await page.goto("/records");
  await page
    .getByRole("row", { name: /Astra A-90.*Draft/ })
    .getByRole("link")
    .first()
    .click();
  await page.getByRole("button", { name: "Enter the record" }).click();
  await expect(page.getByRole("alert")).toContainText("Say when it happened");
  await tellWhatHappened(page);
  await page.getByRole("button", { name: "Enter the record" }).click();
  await expect(page.locator("header p")).toContainText("Active");
  const sharing = page.getByRole("region", { name: "Who may see it, and until when" });
  await expect(sharing.getByText("Agencies named")).toBeVisible();
  const happened = page.getByRole("region", { name: "What happened" });
  await expect(happened.getByText("36.1408, -5.4562", { exact: false })).toBeVisible();
  await expect(happened.getByText("The cellar door was forced.")).toBeVisible();
  await expect(happened.getByText("Burglary")).toBeVisible();
  await expect(sharing.getByText(/\(.*Morocco.*\)/)).toBeVisible();

  const finder = await openAs(browser, "Youssef El Amrani", "ar", address);
  await expect(finder.getByRole("heading", { name: "أجزاء السجل" })).toBeHidden();
  await expect(finder.locator("bdi[dir=ltr]", { hasText: "A3[B8]" }).last()).toBeVisible();
  const photo = finder.getByRole("img", { name: "الصورة 1" });
  await expect
    .poll(() => photo.evaluate((image) => (image as HTMLImageElement).naturalWidth))
    .toBeGreaterThan(0);
  await expectClean(finder);
  await finder.getByRole("button", { name: "هذا السلاح لدينا" }).click();
  await finder.getByRole("button", { name: "إرسال السؤال" }).click();
  await expect(finder.getByRole("alert")).toBeVisible();
  await finder.getByRole("textbox", { name: /^الرقم 1/ }).fill("A38125");
  await finder.getByLabel("رقم القضية أو المناسبة").fill("MA-2026-140");
  const taken = { name: "slide.png", mimeType: "image/png", buffer: await sampleImage("png") };
  await finder.getByTestId("picture").setInputFiles(taken);
  await expectClean(finder);
  await finder.getByRole("button", { name: "إرسال السؤال" }).click();
  await expect(finder.getByText("مطابقة محتملة غير مؤكدة")).toBeVisible();
  await finder.context().close();

  const desk = await openAs(browser, "Carmen Vidal", "en", address);
  await expect(desk.getByText("Possible match, not confirmed")).toBeVisible();
  const firearm = desk.getByRole("region", { name: "The firearm" });
  for (const stated of ["A lion over A-90", "Semi-automatic", "96.5"])
    await expect(firearm.getByText(stated, { exact: true })).toBeVisible();
  // Nobody confirms what nobody has compared: both stand side by side, with their photographs.
  await expect(desk.getByText("It is compared and confirmed in the possible match")).toBeVisible();
  await expect(desk.getByRole("button", { name: "Confirm: it is this firearm" })).toHaveCount(0);
  await desk.getByRole("link", { name: /HIT-/ }).click();
  const seen = desk.getByRole("region", { name: /Seen by .*Morocco/ });
  await expect(seen.getByRole("img")).toBeVisible();
  await desk.getByRole("button", { name: "Confirm: it is our firearm" }).click();
  await expect(desk.locator("#content").getByText("Hit: confirmed", { exact: true })).toBeVisible();
  await desk.goto(address);
  await expect(desk.locator("header p")).toContainText("Confirmed");
  await desk.context().close();
  await page.reload();
  await page.getByRole("button", { name: "Clear the record" }).click();
  await expect(page.getByRole("alert")).toContainText("Say what became of the firearm");
  // Nobody says alone that a firearm is destroyed.
  const became = page.getByLabel("What became of the firearm");
  await became.selectOption({ label: "Destroyed" });
  await page.getByRole("button", { name: "Clear the record" }).click();
  await expect(page.getByRole("alert")).toContainText(/destr/i);
  await became.selectOption({ label: "Deactivated" });
  await page.getByRole("button", { name: "Clear the record" }).click();
  await expect(page.locator("header p")).toContainText("Cleared");
});

/** The firearm and its number, one part after the other. */
async function describe(page: Page): Promise<void> {
  await page.getByRole("link", { name: "The firearm" }).click();
  await page.getByLabel("Type of firearm").selectOption({ label: "Pistol" });
  await page.getByLabel("Make", { exact: true }).fill("Astra");
  await page.getByLabel("Which make it is").waitFor({ state: "hidden" });
  await page.getByLabel(/^NCIC code of the make/).fill("zzz");
  await page.getByLabel("Which make it is").fill("A lion over A-90");
  await page.getByLabel(/^Model/).fill("A-90");
  await page.getByLabel(/^Calibre/).fill("9×19");
  await page.getByLabel(/^Action/).selectOption({ label: "Semi-automatic" });
  await page.getByLabel(/^Rounds in the magazine/).fill("8");
  await page.getByLabel(/^Barrel length/).fill("96.5");
  await page.getByRole("button", { name: "Save this part" }).click();
  await photograph(page);
  await page.getByRole("link", { name: "Numbers and marks" }).click();
  await expect(page.getByLabel("Mark 1").first()).toHaveValue("A3[8B]1?5");
  await page.getByLabel("Part", { exact: true }).first().selectOption({ label: "Frame" });
  await page.getByLabel("How well it is read").first().selectOption({ label: "Worn" });
  await readAgain(page);
  await expectClean(page);
  await page.getByRole("button", { name: "Save this part" }).click();
  await page.getByRole("heading", { name: "Parts of the record" }).waitFor();
}

/** The number is read from the gun once more: a sign read two ways is kept as both. */
async function readAgain(page: Page): Promise<void> {
  await page.getByLabel("Mark 1").first().fill("A3B1?5");
  await page.getByRole("textbox", { name: /^Mark 1, read again/ }).fill("A381?5");
  await page.getByRole("button", { name: "Save this part" }).click();
  await expect(page.getByRole("alert")).toContainText("Mark 1 was read two ways");
  await page.getByRole("button", { name: /^Keep both:/ }).click();
  await expect(page.getByLabel("Mark 1").first()).toHaveValue("A3[B8]1?5");
}

/** A photograph is tapped where the number stands; what is written there is a number of the firearm. */
async function photograph(page: Page): Promise<void> {
  await page.getByRole("link", { name: "Photographs" }).click();
  const image = { name: "frame.png", mimeType: "image/png", buffer: await sampleImage("png") };
  await page.getByTestId("picture").setInputFiles(image);
  await page.getByRole("button", { name: "Photograph 1: press where a mark is" }).click();
  await page.getByLabel("What it is").selectOption({ label: "Serial number" });
  await page.getByRole("button", { name: "Save this part" }).click();
  await expect(page.getByRole("alert")).toContainText("Write what stands at the marked place");
  await page.getByRole("textbox", { name: "Marked place 1" }).fill("A3[8B]1?5");
  await expectClean(page);
  await page.getByRole("button", { name: "Save this part" }).click();
}

async function tellWhatHappened(page: Page): Promise<void> {
  await page.getByRole("link", { name: "What happened" }).click();
  await page.getByRole("radio", { name: "Between two days" }).check();
  await page.getByLabel("First day").fill("2026-03-01");
  await page.getByLabel("Last day").fill("2026-03-04");
  await page.getByLabel("Country where it happened").selectOption({ label: "Spain" });
  await page.getByLabel("Your case").fill("ALG-26-0411");
  await page.getByLabel(/^Coordinates/).fill("36.14");
  await expect(page.getByText("Write two numbers in degrees")).toBeVisible();
  await page.getByLabel(/^Coordinates/).fill("36.1408, -5.4562");
  await page.getByLabel("How exact they are").selectOption({ label: "To the street" });
  await page.getByLabel(/^Circumstances/).fill("The cellar door was forced.");
  await page.getByLabel("Burglary").check();
  await expectClean(page);
  await page.getByRole("button", { name: "Save this part" }).click();
  await page.getByRole("link", { name: "Who may see it, and until when" }).click();
  await page.getByLabel("Own reference").fill("R-2026-77");
  await page.getByLabel("Name an agency of").selectOption({ label: "Morocco" });
  await page.getByLabel("Agency", { exact: true }).selectOption({ index: 1 });
  const named = page.getByRole("button", { name: /^Leave out .*\(.*Morocco.*\)/ });
  await expect(named).toBeVisible();
  await expectClean(page);
  await page.getByRole("button", { name: "Save this part" }).click();
  await page.getByRole("heading", { name: "Parts of the record" }).waitFor();
}

/** A page of somebody else, on a phone where it is in Arabic. */
async function openAs(
  browser: Browser,
  name: string,
  language: "en" | "ar",
  at: string,
): Promise<Page> {
  const viewport = language === "ar" ? { width: 390, height: 844 } : { width: 1440, height: 900 };
  const page = await (await browser.newContext({ viewport })).newPage();
  await speak(page, language);
  await signInAs(page, name, { at });
  return page;
}
