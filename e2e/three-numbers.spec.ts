/// <reference lib="dom" />

import { sampleImage } from "#testing/sample-images";
import { expectClean } from "./expect-clean.ts";
import { contextOf, speak } from "./faces.ts";
import { expect, test } from "./journey.ts";
import { enterAs, signInAs } from "./sign-in-as.ts";
import { theft } from "./theft.ts";

test.use(contextOf({ language: "en", theme: "light", width: 390 }));

const marks = ["CZ", "9 PARA", "KD57318", "PAT. 4 821 337", "WB640217", "MADE IN CZECH REPUBLIC"];

test("an officer photographs an imported pistol with three numbers, is told which is the serial, and all three are searched at once", async ({
  page,
  request,
  baseURL,
}) => {
  test.slow();
  await enterAs(request, "Javier Romero");
  // Spain knows the pistol by the number on its slide.
  const reference = await theft(request, baseURL, "WB640217");
  await speak(page, "en");
  await signInAs(page, "Amal Haddad", { at: "/check" });
  await page.getByRole("button", { name: "It is safe and I wear gloves" }).click();
  const image = { name: "gun.png", mimeType: "image/png", buffer: await sampleImage("png") };
  await page.getByTestId("photo").setInputFiles(image);
  await expect(page.getByRole("img", { name: "Photograph 1 of the firearm" })).toBeVisible();
  await page.getByRole("textbox", { name: "Mark 1", exact: true }).fill(marks.join("\n"));
  const row = (number: number) => page.locator("main ol > li").nth(number - 1);
  for (const [number, part] of [
    [3, "frame"],
    [5, "slide"],
  ] as const) {
    await row(number).getByRole("button", { expanded: false }).click();
    await row(number).locator("select").first().selectOption(part);
    await row(number).getByRole("button", { expanded: true }).click();
  }
  await expect(row(3)).toContainText("Serial number");
  await expect(row(4)).toContainText("Patent number");
  // Two models bear such marks, and neither is taken for the other.
  const candidates = page.getByRole("region", { name: "Likely firearms" }).locator("ol > li");
  await expect.poll(() => candidates.count()).toBeGreaterThanOrEqual(2);
  await expectClean(page);

  const panel = page.getByRole("region", { name: "Records of all members" });
  for (const number of [/KD57318/, /4 ?821 ?337/, /WB640217/])
    await panel.getByRole("checkbox", { name: number }).check();
  await panel.getByLabel("Case number or occasion").fill("Control at Tanger Med");
  await panel.getByRole("button", { name: "Search the records" }).click();
  await expect(panel.getByText(/Searched for .*KD57318.*4 ?821 ?337.*WB640217/)).toBeVisible();
  const match = panel.getByRole("listitem").filter({ hasText: reference });
  await expect(match.getByText("The number is the same")).toBeVisible();
  await expectClean(page);
});
