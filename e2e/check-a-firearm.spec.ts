/// <reference lib="dom" />

import { readFile } from "node:fs/promises";
import { violationsOn } from "./expect-clean.ts";
import { contextOf, type Face, facesOfToday, speak } from "./faces.ts";
import { expect, type Locator, type Page, test } from "./journey.ts";
import { signInAs } from "./sign-in-as.ts";

/** The words of the page that the journey meets, by language. */
const words = {
  en: {
    title: "Check a firearm",
    safe: "It is safe and I wear gloves",
    mark: (number: number) => `Mark ${number}`,
    add: "Add a mark",
    calibre: "Calibre",
    serial: "Serial number",
    patent: "Patent number",
    use: /It is a .*CZ 75/,
    checked: "Description checked",
    sheet: "Identification sheet (PDF)",
    chosen: "Chosen by you",
    missing: "Missing: Type",
    notMember: /^Not a member here/,
  },
  ar: {
    title: "فحص سلاح ناري",
    safe: "السلاح مؤمَّن وأنا أرتدي القفازات",
    mark: (number: number) => `العلامة ${number}`,
    add: "أضف علامة",
    calibre: "العيار",
    serial: "الرقم التسلسلي",
    patent: "رقم براءة الاختراع",
    use: /CZ 75/,
    checked: "تم التحقق من الوصف",
    sheet: "ورقة التعرف (PDF)",
    chosen: "اخترته أنت",
    missing: "ينقص: النوع",
    notMember: /^ليس عضوًا هنا/,
  },
} as const;

const faces = [
  { language: "en", theme: "light", width: 1440 },
  { language: "ar", theme: "dark", width: 1440 },
  { language: "en", theme: "light", width: 390 },
  { language: "ar", theme: "light", width: 390 },
] as const satisfies readonly Face[];

const marks = ["CZ 75", "CAL. 9 PARA", "A3[8B]1?5", "MADE IN CZECH REPUBLIC", "4 821 337"];

/** Where the first three marks stand: mark, part, side. */
const places = [
  [1, "slide", "left"],
  [2, "barrel", "right"],
  [3, "frame", "right"],
] as const;

for (const face of facesOfToday(faces, [0, 3])) {
  const { language, width } = face;
  test.describe(`in ${language} at ${width}`, () => {
    test.use(contextOf(face));

    test("an officer reads the marks, is told what they are, and leaves with a description", async ({
      page,
    }) => {
      test.slow();
      const say = words[language];
      await speak(page, language);
      await signInAs(page, "Amal Haddad", { at: "/check" });
      await expect(page.getByRole("heading", { level: 1, name: say.title })).toBeVisible();
      await page.getByRole("button", { name: say.safe }).click();
      for (const [at, text] of marks.entries()) {
        const field = page.getByRole("textbox", { name: say.mark(at + 1), exact: true });
        await field.fill(text);
        if (at + 1 < marks.length) await field.press("Enter");
      }
      const row = (number: number) => page.locator("main ol > li").nth(number - 1);
      await expect(row(2)).toContainText(say.calibre);
      await expect(row(3)).toContainText(say.serial);
      await expect(row(5)).toContainText(say.patent);
      for (const [number, part, side] of places) {
        await row(number).getByRole("button", { expanded: false }).click();
        await row(number).locator("select").first().selectOption(part);
        await row(number).locator("select").nth(1).selectOption(side);
        await row(number).getByRole("button", { expanded: true }).click();
      }
      await expect(page.getByText(say.missing, { exact: true })).toBeVisible();
      expect(await violationsOn(page)).toEqual([]);
      await page.screenshot({
        path: `test-results/check-${language}-${width}.png`,
        fullPage: true,
      });
      await page.getByRole("button", { name: say.use }).click();
      await expect(page.getByText(say.chosen)).toBeVisible();
      await expect(page.getByText(say.checked)).toBeVisible();
      // Whom to ask: the land of the maker is no member; the own desk is open or closed, with its phone.
      await expect(page.getByText(say.notMember)).toBeVisible();
      await expect(page.locator('a[href^="tel:+212"]')).toBeVisible();
      await page.screenshot({
        path: `test-results/described-${language}-${width}.png`,
        fullPage: true,
      });
      const download = page.waitForEvent("download");
      await page.getByRole("button", { name: say.sheet }).click();
      expect((await download).suggestedFilename()).toMatch(/\.pdf$/);
    });
  });
}

test("what was written survives a reload, and a photograph stands beside it and in the sheet", async ({
  page,
}) => {
  await signInAs(page, "Javier Romero", { at: "/check" });
  await page.getByRole("textbox", { name: "Mark 1", exact: true }).fill("GLOCK 17");
  await expect(page.getByText("Make and model")).toBeVisible();
  const picture = await page.screenshot({ clip: { x: 0, y: 0, width: 320, height: 200 } });
  await page
    .getByTestId("photo")
    .setInputFiles({ name: "gun.png", mimeType: "image/png", buffer: picture });
  await expect(page.getByRole("img", { name: "Photograph 1 of the firearm" })).toBeVisible();
  await page.reload();
  await expect(page.getByRole("textbox", { name: "Mark 1", exact: true })).toHaveValue("GLOCK 17");
  await expect(page.getByRole("img", { name: "Photograph 1 of the firearm" })).toBeVisible();
  await page.getByRole("button", { name: /It is a .*Glock 17/ }).click();
  // The description is verified anew, and what it lacks grows shorter above the button.
  await expect(page.getByText("Missing: Serial number", { exact: true })).toBeVisible();
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "Identification sheet (PDF)" }).click();
  const sheet = await readFile(await (await download).path(), "latin1");
  expect(sheet.startsWith("%PDF-")).toBe(true);
  expect(sheet.match(/\/Subtype \/Image/g)).toHaveLength(1);
});

test("several lines pasted at once become several marks", async ({ page }) => {
  await signInAs(page, "Javier Romero", { at: "/check" });
  await page
    .getByRole("textbox", { name: "Mark 1", exact: true })
    .fill("SMITH & WESSON\nMOD. 10-5\n38 SPECIAL");
  await expect(page.getByRole("textbox", { name: "Mark 3", exact: true })).toHaveValue(
    "38 SPECIAL",
  );
  await expect(
    page.getByRole("button", { name: /It is a .*Smith & Wesson Model 10/ }),
  ).toBeVisible();
});

test("the reference table forgives spelling and leads to an entry with its sources", async ({
  page,
}) => {
  await signInAs(page, "Javier Romero", { at: "/reference" });
  await page.getByRole("searchbox", { name: "Search the reference table" }).fill("Smith Weson 10");
  await page.getByRole("link", { name: "Smith & Wesson Model 10", exact: true }).click();
  await expect(
    page.getByRole("heading", { level: 1, name: /Smith & Wesson Model 10/ }),
  ).toBeVisible();
  await expect(page.getByText("not checked against a maker’s document")).toBeVisible();
  await page.goto("/reference/sources");
  await expect(page.getByText(/NIEM/).first()).toBeVisible();
});

test("a mark is written, placed, graded and taken away with the keyboard alone", async ({
  page,
}) => {
  await signInAs(page, "Javier Romero", { at: "/check" });
  await tabTo(page, page.getByRole("button", { name: "It is safe and I wear gloves" }));
  await page.keyboard.press("Enter");
  const mark = (number: number) =>
    page.getByRole("textbox", { name: `Mark ${number}`, exact: true });
  await tabTo(page, mark(1));
  await page.keyboard.type("CZ 75");
  await page.keyboard.press("Enter");
  await expect(mark(2)).toBeFocused();
  await page.keyboard.type("A3[8B]1?5");
  await page.keyboard.press("Tab");
  const place = page
    .locator("main ol > li")
    .nth(1)
    .getByRole("button", { name: "place not stated" });
  await expect(place).toBeFocused();
  await page.keyboard.press("Space");
  await choose(page, page.getByLabel("Where on the gun"), "Frame");
  await choose(page, page.getByLabel("Which side"), "Right");
  await choose(page, page.getByLabel("How well it reads"), "Worn");
  await choose(page, page.getByLabel("What you know it is"), "Serial number");
  const row = page.locator("main ol > li").nth(1);
  await expect(row.getByRole("button", { name: "Frame, right" })).toBeVisible();
  await tabTo(page, row.getByRole("button", { name: "Frame, right" }), "Shift+Tab");
  await page.keyboard.press("Enter");
  await expect(page.getByLabel("Where on the gun")).toHaveCount(0);
  await page.keyboard.press("Shift+Tab");
  await page.keyboard.press("Enter");
  await expect(mark(3)).toBeFocused();
  await page.keyboard.type("SLIP");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Space");
  await tabTo(page, page.getByRole("button", { name: "Remove mark 3" }));
  await page.keyboard.press("Enter");
  await expect(mark(3)).toHaveCount(0);
  await expect(mark(2)).toBeFocused();
  await expect(mark(2)).toHaveValue("A3[8B]1?5");
});

/** Goes on by Tab until a control has the focus, as who has no mouse must. */
async function tabTo(page: Page, control: Locator, key = "Tab"): Promise<void> {
  const isFocused = () => control.evaluate((one) => one === document.activeElement);
  for (let step = 0; step < 40; step += 1) {
    if (await isFocused()) return;
    await page.keyboard.press(key);
  }
  await expect(control).toBeFocused();
}

/** Goes on to a list and types an answer into it. */
async function choose(page: Page, list: Locator, answer: string): Promise<void> {
  await tabTo(page, list);
  await page.keyboard.type(answer);
  await expect(list.locator("option:checked")).toHaveText(answer);
}

test("a gun without number or name leads to families, and look-alikes say what to look for", async ({
  page,
}) => {
  await signInAs(page, "Javier Romero", { at: "/check" });
  await page.getByRole("checkbox", { name: /No serial number/ }).check();
  await page.getByRole("checkbox", { name: /No maker’s name/ }).check();
  await expect(page.getByText("Print-design family, not a factory model").first()).toBeVisible();
  await page.reload();
  await expect(page.getByRole("checkbox", { name: /No serial number/ })).toBeChecked();
  await page.goto("/reference?kind=entry&identity=print_family");
  await page.getByRole("link", { name: "FGC-9" }).click();
  await expect(page.getByRole("heading", { level: 1, name: /FGC-9/ })).toBeVisible();
  await expect(page.getByText("Print-design family, not a factory model")).toBeVisible();
  await page.goto("/reference/compare?refs=FRM0553,FRM0044");
  await expect(
    page.getByText("Safety on the frame; that of the 92FS is on the slide."),
  ).toBeVisible();
});
