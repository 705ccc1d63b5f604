/// <reference lib="dom" />

import sharp from "sharp";
import { widePhoto } from "./editing/places-on-a-photo.ts";
import { acceptTwice, proposalOf } from "./editing/write-proposal.ts";
import { violationsOn } from "./expect-clean.ts";
import { contextOf, type Face, facesOfToday, speak } from "./faces.ts";
import { expect, type Page, test } from "./journey.ts";
import { enterAs, signInAs } from "./sign-in-as.ts";

/** The words of the library that the journey meets, by language. */
const words = {
  en: {
    title: "Markings library",
    writing: "Letters or digits in the mark",
    seen: "Seen in the mark",
    shapes: ["Triangle", "Arrow"],
    draw: "Draw it",
    photograph: "Photograph it",
    clear: "Clear",
    factory: "Factory that made it",
    year: /AZ.* is 1990/,
    lookUp: "Look it up in the markings library",
    safe: "It is safe and I wear gloves",
  },
  ar: {
    title: "مكتبة العلامات",
    writing: "حروف أو أرقام في العلامة",
    seen: "ما يُرى في العلامة",
    shapes: ["مثلث", "سهم"],
    draw: "ارسمها",
    photograph: "صوّرها",
    clear: "مسح",
    factory: "المصنع الذي صنعه",
    year: /AZ.* هي 1990/,
    lookUp: "ابحث عنها في مكتبة العلامات",
    safe: "السلاح مؤمَّن وأنا أرتدي القفازات",
  },
} as const;

const faces = [
  { language: "en", theme: "light", width: 1440 },
  { language: "ar", theme: "dark", width: 390 },
] as const satisfies readonly Face[];

const arrowInTriangle = "/reference/marks/su-izhevsk";

for (const face of facesOfToday(faces, [1])) {
  const say = words[face.language];
  test.describe(`in ${face.language} at ${face.width}`, () => {
    test.use(contextOf(face));
    test.beforeEach(async ({ page }) => {
      await speak(page, face.language);
      await signInAs(page, "Amal Haddad");
    });

    test("the arrow in a triangle is found by what is seen in it, without drawing", async ({
      page,
    }) => {
      await page.goto("/reference/marks");
      await expect(page.getByRole("heading", { level: 1, name: say.title })).toBeVisible();
      const seen = page.locator("details", { hasText: say.seen });
      if (!(await seen.evaluate((one: HTMLDetailsElement) => one.open))) {
        await seen.locator("summary").click();
      }
      for (const shape of say.shapes) {
        await seen.getByRole("checkbox", { name: shape, exact: true }).press("Space");
      }
      await expect(tiles(page)).toHaveCount(1);
      await tiles(page).first().getByRole("link").click();
      await expect(page).toHaveURL(arrowInTriangle);
      await expect(page.getByText("Izhevsk Mechanical Works")).toBeVisible();
      await expectClean(page);
    });

    test("the same mark drawn by hand comes first", async ({ page }) => {
      await page.goto("/reference/marks");
      await page.getByText(say.draw, { exact: true }).click();
      await draw(page, [
        [
          [0.46, 0.15],
          [0.93, 0.8],
          [0.06, 0.9],
          [0.46, 0.15],
        ],
        [
          [0.5, 0.82],
          [0.47, 0.35],
        ],
        [
          [0.37, 0.5],
          [0.47, 0.34],
          [0.6, 0.48],
        ],
      ]);
      await expect(tiles(page).first().getByRole("link")).toHaveAttribute("href", arrowInTriangle);
      await expect(tiles(page).first()).toContainText(say.factory);
      await expectClean(page);
      await page.getByRole("button", { name: say.clear, exact: true }).last().click();
      await expect(tiles(page)).toHaveCount(60);
    });

    test("a photograph of a mark is compared on the device", async ({ page }) => {
      const sent: string[] = [];
      page.on("request", (request) => {
        if (request.method() !== "GET") sent.push(request.url());
      });
      await page.goto("/reference/marks");
      await page.getByText(say.photograph, { exact: true }).click();
      const photograph = await photographOf(
        "M180 60L280 240L80 240Z",
        "M150 205A22 22 0 1 0 150 161C140 161 130 175 130 190A20 20 0 0 0 150 205M210 205A22 22 0 1 0 210 161C200 161 190 175 190 190A20 20 0 0 0 210 205",
      );
      await page
        .getByTestId("mark-photo")
        .setInputFiles({ name: "mark.png", mimeType: "image/png", buffer: photograph });
      const first = tiles(page).first().getByRole("link");
      await expect(first).toHaveAttribute("href", "/reference/marks/cn-66");
      expect(sent.filter((url) => url.includes("/api/reference"))).toEqual([]);
      await expectClean(page);
    });

    test("a date code says its year, from the check page too", async ({ page }) => {
      await page.goto("/check");
      await page.getByRole("button", { name: say.safe }).click();
      await page.getByRole("textbox").first().fill("AZ");
      const row = page.locator("main ol > li").first();
      await row.getByRole("button", { expanded: false }).click();
      await row.getByRole("link", { name: say.lookUp }).click();
      await expect(page.getByLabel(say.writing)).toHaveValue("AZ");
      await expect(tiles(page).first()).toContainText(say.year);
    });
  });
}

test("a mark that is missing is proposed with a photograph, published by two editors and found", async ({
  page,
  playwright,
  baseURL,
}) => {
  test.slow();
  const text = `T${Date.now() % 1_000_000}`;
  await signInAs(page, "Amal Haddad", { at: "/reference/marks" });
  await page.getByRole("link", { name: "Propose a mark" }).click();
  await stateMark(page, text);
  await page.getByRole("button", { name: "Send the proposal" }).click();
  await expect(page.getByRole("alert")).toContainText(
    "Address of the public page: say where it can be read",
  );
  await expectClean(page);
  await page.getByLabel("Title of the public page").fill("Catalogue of a museum");
  await page.getByLabel("Address of the public page").fill("https://example.org/marks");
  await page.getByRole("button", { name: "Send the proposal" }).click();
  const proposal = await proposalOf(page);
  await expect(page.getByText("What would change in the mark")).toBeVisible();
  await expect(page.getByRole("img", { name: "Photograph 1" })).toBeVisible();
  await expect(page.getByRole("button", { name: /Accept/ })).toHaveCount(0);
  await expectClean(page);
  const open = () => playwright.request.newContext({ baseURL: baseURL ?? "" });
  const editors = [await open(), await open()] as const;
  await enterAs(editors[0], "Hélène Dubois");
  await enterAs(editors[1], "Ingrid Solberg");
  await acceptTwice(proposal, editors);
  const written = `/reference/marks?text=${text}`;
  await expect(async () => {
    await page.goto(written);
    await expect(tiles(page)).toHaveCount(1, { timeout: 2000 });
  }).toPass();
  await page.goto("/reference/marks");
  await page.getByText(words.en.draw, { exact: true }).click();
  await draw(page, struck);
  const likest = tiles(page).first().getByRole("link");
  await expect(likest).toHaveAttribute("href", /\/reference\/marks\/pmk-/);
  await page.goto(written);
  await tiles(page).first().getByRole("link").click();
  await expect(page.getByText(/Verified by editors of .*France/).first()).toBeVisible();
  const photograph = page.getByRole("img", { name: "Photograph 1" }).first();
  await expect
    .poll(() => photograph.evaluate((one: HTMLImageElement) => one.naturalWidth))
    .toBeGreaterThan(0);
  await expect(page.getByText("Seen on a barrel")).toBeVisible();
  await expectClean(page);
});

/** A sign that the library has nothing like. */
const struck: readonly Line[] = [
  [
    [0.1, 0.1],
    [0.9, 0.15],
    [0.2, 0.9],
    [0.1, 0.1],
  ],
  [
    [0.5, 0.5],
    [0.9, 0.9],
  ],
];

/** Fills all of the form but the source, with one photograph. */
async function stateMark(page: Page, text: string): Promise<void> {
  await page.getByLabel("Writing").fill(text);
  await page.getByRole("checkbox", { name: "Flower", exact: true }).check();
  await page.getByRole("button", { name: "Add a place" }).click();
  await draw(page, struck);
  await page
    .getByTestId("picture")
    .setInputFiles({ name: "mark.png", mimeType: "image/png", buffer: await widePhoto() });
  await expect(page.getByRole("group", { name: "Photograph 1" })).toBeVisible();
  await page.getByLabel("Meaning").selectOption({ label: "Maker" });
  await page.getByLabel("Kind", { exact: true }).selectOption({ label: "Trademark" });
  await page.getByLabel("Why", { exact: true }).fill("Seen on a barrel");
}

function tiles(page: Page) {
  return page.locator("section[aria-live] li");
}

type Line = readonly (readonly [number, number])[];

async function draw(page: Page, lines: readonly Line[]): Promise<void> {
  const pad = page.locator("main svg[role=img]").first();
  await pad.scrollIntoViewIfNeeded();
  const box = await pad.boundingBox();
  if (box === null) throw new Error("no drawing area");
  for (const line of lines) {
    for (const [at, [x, y]] of line.entries()) {
      await page.mouse.move(box.x + x * box.width, box.y + y * box.height, { steps: 6 });
      if (at === 0) await page.mouse.down();
    }
    await page.mouse.up();
  }
}

/** Dark lines on unevenly lit metal, a little turned. */
function photographOf(...paths: string[]): Promise<Buffer> {
  const lines = paths.map((path) => `<path d="${path}"/>`).join("");
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="360" height="320">
    <defs><linearGradient id="l"><stop stop-color="#777"/><stop offset="1" stop-color="#bbb"/></linearGradient></defs>
    <rect width="360" height="320" fill="url(#l)"/>
    <g fill="none" stroke="#444" stroke-width="9" transform="rotate(6 180 160)">${lines}</g></svg>`;
  return sharp(Buffer.from(svg)).blur(1.5).png().toBuffer();
}

async function expectClean(page: Page): Promise<void> {
  expect(await violationsOn(page)).toEqual([]);
}
