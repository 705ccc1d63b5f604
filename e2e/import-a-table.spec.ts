/// <reference lib="dom" />

import { readFile } from "node:fs/promises";
import { expectClean } from "./expect-clean.ts";
import { speak } from "./faces.ts";
import { expect, type Page, test } from "./journey.ts";
import { signInAs } from "./sign-in-as.ts";

const model = `Zenith ${Date.now() % 100_000}`;
const table = [
  "referenceRGA;typeArme;marque;modele;modeFonctionnement;capaciteHorsChambre;calibreCanonUn;longueurCanonUn",
  `E2E01;PISTOLET;ZORBLAX;${model};SEMI-AUTOMATIQUE;15;9 x 19;125,0`,
  `E2E02;PISTOLET;ZORBLAX;${model};SEMI-AUTOMATIQUE;10;45 ACP;127`,
  "E2E03;GADGET;ZORBLAX;Unknown;SEMI-AUTOMATIQUE;10;45 ACP;127",
  "E2E04;PISTOLET;ZORBLAX;SANS;SEMI-AUTOMATIQUE;10;45 ACP;127",
  "E2E05;PISTOLET;GLOCK;17;SEMI-AUTOMATIQUE;33;9 x 19;114",
].join("\n");

/** The file of faulty rows as it is taken away, opened: its lines. */
async function openRejects(page: Page): Promise<string[]> {
  const download = page.waitForEvent("download");
  await page.getByRole("link", { name: "Download every row with faults (CSV)" }).click();
  return (await readFile(await (await download).path(), "utf8")).trim().split("\r\n");
}

/** A row that meets an entry that stands is left out of the import instead of completing it. */
async function leaveMergeOut(page: Page): Promise<void> {
  await page.getByRole("tab", { name: "Merge proposals" }).click();
  const decision = page.getByLabel(/What becomes of .*GLOCK 17/i);
  await expect(decision.locator("option:checked")).toHaveText("Completes an entry");
  await decision.selectOption("skip");
  await expect(page.getByText("1 decided.")).toBeVisible();
  await expect(decision.locator("option:checked")).toHaveText("Left out");
}

/** How many results the search page has for the made-up model; a search is as new as the table within seconds. */
async function countFound(page: Page): Promise<number> {
  await page.goto(`/reference?q=${encodeURIComponent(`zorblax ${model}`)}`);
  await page.getByRole("region").or(page.locator("section[aria-live]")).first().waitFor();
  return page.getByRole("link", { name: new RegExp(`ZORBLAX.*${model}`) }).count();
}

test("a table is imported by two editors, found in search, and undone", async ({
  browser,
  page,
}) => {
  test.slow();
  await signInAs(page, "Hélène Dubois", { at: "/reference/imports" });
  await expectClean(page);
  await page.getByRole("button", { name: "Upload and read" }).click();
  await expect(page.getByRole("alert")).toContainText("Choose a file first");
  await page.getByLabel("File").setInputFiles({
    name: "rga.csv",
    mimeType: "text/csv",
    buffer: Buffer.from(`${table}\n`, "latin1"),
  });
  await page.getByRole("button", { name: "Upload and read" }).click();
  await expect(page.getByText("Read; say what the columns mean")).toBeVisible();
  await expect(page.getByLabel("What marque says")).toHaveValue("make");
  await expect(page.getByLabel("Title of the source")).toHaveValue(/Référentiel général des armes/);
  await page
    .getByRole("region", { name: "Words of typeArme" })
    .getByRole("button", { name: /Show its words/ })
    .click();
  await expect(page.getByLabel(/What .*GADGET.* stands for \(1 rows\)/)).toBeVisible();
  await expectClean(page);
  await page.getByRole("button", { name: "Begin the dry run" }).click();
  await expect(page.getByText("Dry run done; nothing is published")).toBeVisible();
  await page.getByRole("tab", { name: "Result" }).click();
  await expect(page.getByText("2 of 5 rows are left out")).toBeVisible();
  await expect(page.getByText("No model is stated")).toBeVisible();
  await expectClean(page);
  const [heads, ...rejects] = await openRejects(page);
  expect(heads).toMatch(/^.?Line of the file,referenceRGA,.*,What became of it,What is wrong,/);
  expect(rejects.map((line) => /E2E\d+/.exec(line)?.[0])).toEqual(["E2E03", "E2E04"]);
  expect(rejects[1]).toContain("Row left out");
  await leaveMergeOut(page);
  const address = new URL(page.url()).pathname;
  await page.getByRole("button", { name: "Submit for confirmation" }).click();
  await expect(page.getByText("You prepared this, so another editor must confirm.")).toBeVisible();
  await expect(page.getByRole("button", { name: "Confirm and publish" })).toHaveCount(0);

  const second = await (await browser.newContext()).newPage();
  await speak(second, "ar");
  await signInAs(second, "Ingrid Solberg", { at: address });
  await expectClean(second);
  await second.getByRole("button", { name: "تأكيد ونشر" }).click();
  await expect(second.getByText("منشور", { exact: true })).toBeVisible({ timeout: 30_000 });
  await expect.poll(() => countFound(page), { timeout: 60_000 }).toBe(2);

  await page.goto(address);
  await page.getByRole("button", { name: "Ask to undo it" }).click();
  await expect(page.getByText("You prepared this, so another editor must confirm.")).toBeVisible();
  await second.reload();
  await second.getByRole("button", { name: "تأكيد وإلغاء" }).click();
  await expect(second.getByText("أُلغي", { exact: true })).toBeVisible({ timeout: 30_000 });
  await expect.poll(() => countFound(page), { timeout: 60_000 }).toBe(0);
  await second.context().close();
});
