/// <reference lib="dom" />

import { challengePage, openChallengeRoute } from "#reference/contract";
import { expectClean } from "./expect-clean.ts";
import {
  allFaces,
  contextOf,
  everydayFaces,
  type Face,
  isEveryCase,
  isLookedAt,
  speak,
} from "./faces.ts";
import { expect, type Page, test } from "./journey.ts";
import { signInAs } from "./sign-in-as.ts";

/** The whole matrix where every case is asked for; otherwise each page in one of six faces. */
const faces = isEveryCase ? allFaces : everydayFaces;
const pages = [
  "/check",
  "/check/guided",
  "/check/explained",
  "/reference",
  "/reference/phone",
  "/reference/compare?refs=FRM0108,FRM0193",
  "/reference/glossary",
  "/reference/companies",
  "/reference/companies/marlin",
  "/reference/sources",
  "/reference/entries/FRM0101",
  "/reference/entries/FRM0101/versions",
  "/reference/entries/FRM0101/versions/1",
  "/reference/entries/FRM0101/edit",
  "/reference/entries/FRM0101/challenge",
  "/reference/new",
  "/reference/proposals",
  "/reference/challenges",
  "/reference/subscriptions",
  "/reference/subscriptions/00000000-0000-7000-8000-000000000000",
  "/records",
  "/records/new",
  "/records/search",
  "/records/checks",
  "/records/matches",
  "/records/watches",
  "/records/watches/new",
  "/records/families/GRP0001",
  "/records/contribution",
  "/records/review",
  "/records/purged",
  "/traces",
  "/traces/lessons/serial_is_another_mark",
  "/directory",
  "/directory/FR",
  "/directory/own/edit",
  "/looks",
  "/account",
  "/people",
  "/people/add",
  "/people/019ab00b-0000-7000-8000-000000000003",
  "/proposals",
  "/emergency",
  "/keys",
  "/webhooks",
  "/invitation",
  "/interface",
  "/mailbox",
  "/notifications",
  "/nowhere",
  "/reference/marks?shapes=crown",
  "/reference/marks/it-year",
  "/reference/marks/it-year/edit",
  "/reference/new-mark",
];
/** Pages that Sophie, an analyst and administrator, may not open, by who may: an editor with firearms in hand, a desk, the secretariat. */
const pagesOfOthers: Readonly<Record<string, readonly string[]>> = {
  "Hélène Dubois": [
    "/reference/entries/FRM0101/reorganise",
    "/reference/bulk?text=glock",
    "/reference/imports",
    "/traces/new",
  ],
  "Claire Moreau": ["/records/imports", "/traces/inbox"],
  "Ingrid Solberg": ["/proposals/member"],
};

for (const face of faces) {
  test(`every page is clean in ${face.language}, ${face.theme}, ${face.width}`, async ({
    browser,
    baseURL,
  }) => {
    test.slow();
    const context = await browser.newContext({ ...contextOf(face), baseURL: baseURL ?? "" });
    const page = await context.newPage();
    await speak(page, face.language);
    await page.goto("/sign-in");
    await page.getByRole("button", { name: /Sophie Bernard/ }).waitFor();
    await expectClean(page, "/sign-in");
    await page.getByRole("button", { name: /Sophie Bernard/ }).click();
    await expect(page).not.toHaveURL(/sign-in/);
    await expectAllClean(page, chosenFor(face, [...pages, await challenge(page, face, baseURL)]));
    await expectOverlaysClean(page, face);
    for (const [name, addresses] of Object.entries(pagesOfOthers)) {
      const chosen = chosenFor(face, addresses);
      if (chosen.length === 0) continue;
      await context.clearCookies();
      await signInAs(page, name);
      await expectAllClean(page, chosen);
    }
    await context.close();
  });
}

function chosenFor(face: Face, addresses: readonly string[]): readonly string[] {
  return addresses.filter((_, place) => isEveryCase || isLookedAt(place, face));
}

/** The page of a challenge of its own: faces are looked at beside each other. */
async function challenge(
  page: Page,
  { language, theme, width }: Face,
  baseURL: string | undefined,
): Promise<string> {
  const opened = await page.request.post(openChallengeRoute.path, {
    data: { ref: "FRM0300", grounds: "The calibre is not so", language: "en" },
    headers: {
      origin: baseURL ?? "",
      "idempotency-key": `e2e-judged-${language}-${theme}-${width}`,
    },
  });
  expect(opened.ok()).toBe(true);
  return challengePage(((await opened.json()) as { id: string }).id);
}

async function expectAllClean(page: Page, addresses: readonly string[]): Promise<void> {
  for (const [at, address] of addresses.entries()) {
    if (at === 0) await page.goto(address);
    else await openWithin(page, address);
    await expectClean(page, address);
  }
}

/** As a link within the product does: the program is read once for all pages, and so is what judges them. */
async function openWithin(page: Page, address: string): Promise<void> {
  await page.evaluate((to) => {
    document.querySelector("h1")?.setAttribute("data-left", "");
    history.pushState(null, "", to);
    dispatchEvent(new PopStateEvent("popstate"));
  }, address);
  await page.locator("h1:not([data-left])").waitFor();
}

async function expectOverlaysClean(page: Page, face: Face): Promise<void> {
  await page.keyboard.press("Control+k");
  await page.getByRole("dialog").getByRole("combobox").waitFor();
  await expectClean(page, "palette");
  await page.keyboard.press("Escape");
  if (face.width === 390) await page.locator("nav button").last().click();
  else await page.locator("header [aria-haspopup]").last().click();
  await expectClean(page, "menu");
}
