/// <reference lib="dom" />

import { readFileSync } from "node:fs";
import { expectClean } from "./expect-clean.ts";
import { speak } from "./faces.ts";
import { expect, type Page, test } from "./journey.ts";
import { signInAs } from "./sign-in-as.ts";

const mark = String(Date.now() % 1_000_000).padStart(6, "0");
const heading = "Expediente;Tipo de hecho;Clase de arma;Marca;Modelo;Nº serie;Calibre;Fecha";
const row = (at: number, changes: { what?: string; date?: string; make?: string } = {}) => {
  const { what = "robo", date = "23/05/2024", make = "Star" } = changes;
  return `E2E-${mark}-${at};${what};pistola;${make};B;QE${mark}${at};9x19;${date}`;
};
/** Ten rows, three of which cannot be entered: an unknown word, an impossible date, no make. */
const rows = [
  ...[1, 2, 3, 4, 5, 6, 7].map((at) => row(at)),
  row(8, { what: "asalto" }),
  row(9, { date: "31/02/2024" }),
  row(0, { make: "" }),
];

test("ten rows of a register are looked at, three are refused, the others entered and found", async ({
  browser,
  page,
}) => {
  test.slow();
  await signInAs(page, "Javier Romero", { at: "/records" });
  await page.getByRole("link", { name: "Import records" }).click();
  await expectClean(page);
  await page.getByRole("button", { name: "Upload and read" }).click();
  await expect(page.getByRole("alert")).toContainText("Choose a file first");
  await page.getByLabel("File", { exact: true }).setInputFiles({
    name: "registro.csv",
    mimeType: "text/csv",
    buffer: Buffer.from(`${[heading, ...rows].join("\r\n")}\r\n`, "latin1"),
  });
  await page.getByRole("button", { name: "Upload and read" }).click();
  await expect(page.getByText("Read; say what the columns mean")).toBeVisible();
  await expect(page.getByLabel("What Nº serie says")).toHaveValue("serial");
  await expect(page.getByLabel("What Expediente says")).toHaveValue("bothReferences");
  await expectClean(page);
  await page.getByRole("button", { name: "Begin the dry run" }).click();
  await expect(page.getByText("Dry run done; nothing is entered yet")).toBeVisible();
  const result = page.getByRole("region", { name: "What becomes of the rows" });
  await expect(result).toContainText(/Ready to enter\s*7/);
  await expect(result).toContainText(/Refused\s*3/);
  await expect(page.getByText("This date cannot be read")).toBeVisible();
  await expect(page.getByLabel(/What .*asalto.* stands for/)).toBeVisible();
  await expectClean(page);
  const saved = page.waitForEvent("download");
  await page.getByRole("link", { name: /Download the rows/ }).click();
  const rejects = readFileSync(await (await saved).path(), "utf8").split("\r\n");
  expect(rejects.filter((line) => line.includes("Refused"))).toHaveLength(3);
  const address = new URL(page.url()).pathname;
  const arabic = await (await browser.newContext()).newPage();
  await speak(arabic, "ar");
  await signInAs(arabic, "Carmen Vidal", { at: address });
  await expect(arabic.getByText("انتهت التجربة؛ لم يُقيَّد شيء بعد")).toBeVisible();
  await expectClean(arabic);
  await arabic.context().close();
  await page.getByRole("button", { name: "Enter the records" }).click();
  await expect(page.getByText("Entered", { exact: true }).first()).toBeVisible({ timeout: 30_000 });
  await expect(page.getByRole("region", { name: "What became of the records" })).toContainText("7");
  await takeListAway(page);
  const customs = await (await browser.newContext()).newPage();
  await signInAs(customs, "Amal Haddad", { at: "/check" });
  await customs.locator("main textarea").first().fill(`Star B\nQE${mark}4`);
  const panel = customs.getByRole("region", { name: "Records of all members" });
  await panel.getByLabel("Case number or occasion").fill("MA-2026-118");
  await customs.keyboard.press("Enter");
  await expect(panel.getByRole("listitem").filter({ hasText: `E2E-${mark}-4` })).toBeVisible();
  await checkList(customs);
  await speak(customs, "ar");
  await customs.reload();
  await expect(customs.getByRole("region", { name: "نتيجة الأرقام" })).toContainText("الرقم نفسه");
  await expectClean(customs);
  await customs.context().close();
});

/** The own list as a file: each row says that it is synthetic, and no cell is a formula. */
async function takeListAway(page: Page): Promise<void> {
  await page.goto("/records");
  await page.getByLabel("State", { exact: true }).selectOption("active");
  await expectClean(page);
  const saved = page.waitForEvent("download");
  await page.getByRole("link", { name: "Download the list CSV" }).click();
  const download = await saved;
  expect(download.suggestedFilename()).toMatch(/^records-.*-synthetic\.csv$/);
  const lines = readFileSync(await download.path(), "utf8")
    .trim()
    .split("\r\n");
  expect(lines[0]).toContain("Proofmark reference,Own reference,Case number,Record type");
  expect(lines.filter((line) => line.includes(`QE${mark}`))).toHaveLength(7);
  expect(lines.slice(1).every((line) => line.endsWith(",Synthetic data"))).toBe(true);
  expect(lines.filter((line) => /(^|,)[=+@-]/.test(line))).toEqual([]);
  await bringBack(page);
}

/** The same list in NIEM JSON, brought in again: every record is known as the one that is there. */
async function bringBack(page: Page): Promise<void> {
  const saved = page.waitForEvent("download");
  await page.getByRole("link", { name: "Download the list NIEM (JSON)" }).click();
  const buffer = readFileSync(await (await saved).path());
  const text = buffer.toString("utf8");
  const numbers = [1, 2, 3, 4, 5, 6, 7].map((at) => `QE${mark}${at}`);
  expect(numbers.filter((number) => text.includes(number))).toHaveLength(7);
  await page.getByRole("link", { name: "Import records" }).click();
  await page.getByLabel("File", { exact: true }).setInputFiles({
    name: "records.niem.json",
    mimeType: "application/json",
    buffer,
  });
  await page.getByRole("button", { name: "Upload and read" }).click();
  await expect(page.getByText("Read; say what the columns mean")).toBeVisible();
  await page.getByRole("button", { name: "Begin the dry run" }).click();
  await expect(page.getByText("Dry run done; nothing is entered yet")).toBeVisible();
  const result = page.getByRole("region", { name: "What becomes of the rows" });
  await expect(result).toContainText("On record as it is");
  await expect(result).not.toContainText(/Ready to enter|Refused|Seems to be on record/);
}

/** A list with the numbers of the register and one that is near: what came of each, with its file. */
async function checkList(page: Page): Promise<void> {
  const numbers = [...Array(10).keys()].map((at) => `QE${mark}${at};Star;box ${at}`);
  await page.goto("/records/search");
  await page.getByRole("link", { name: "Check a list" }).click();
  await page.getByLabel("File", { exact: true }).setInputFiles({
    name: "consignment.csv",
    mimeType: "text/csv",
    buffer: Buffer.from(["Serial number;Make;Reference", ...numbers, ""].join("\r\n")),
  });
  await page.getByRole("button", { name: "Upload and read" }).click();
  await expect(page.getByLabel("What Serial number holds")).toHaveValue("serial");
  await page.getByRole("button", { name: "Check the numbers" }).click();
  await expect(page.getByRole("alert")).toContainText("Write the case number or the occasion");
  await expectClean(page);
  await page.getByLabel("Case number or occasion").fill("MA-2026-300");
  await page.getByRole("button", { name: "Check the numbers" }).click();
  const result = page.getByRole("region", { name: "What came of the numbers" });
  await expect(result).toContainText(/The number itself\s*7/);
  await expect(page.getByText("Checked, near numbers as well")).toBeVisible({ timeout: 30_000 });
  await expect(result).toContainText(/A near number\s*3/);
  await page.getByLabel("Show", { exact: true }).selectOption("same");
  const row = page.getByRole("row").filter({ hasText: `box 4` });
  await expect(row).toContainText("Stolen");
  await expectClean(page);
  const saved = page.waitForEvent("download");
  await page.getByRole("link", { name: "Download the result CSV" }).click();
  const file = readFileSync(await (await saved).path(), "utf8");
  expect(file.split("\r\n").filter((line) => line.includes("The number itself"))).not.toHaveLength(
    0,
  );
  expect(file).toContain(`5,box 4,QE${mark}4,Star`);
}
