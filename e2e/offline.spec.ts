/// <reference lib="dom" />

import { violationsOn } from "./expect-clean.ts";
import { contextOf, type Face, facesOfToday, isEveryCase, speak } from "./faces.ts";
import { fillEntry } from "./fill-an-entry.ts";
import { expect, type Page, test } from "./journey.ts";
import { signInAs } from "./sign-in-as.ts";
import { openStallableProxy } from "./stallable-proxy.ts";

// A phone keeps the application; the other journeys do without.
test.use({ serviceWorkers: "allow" });

/** The words of the pages that the journeys meet, by language. */
const words = {
  en: {
    since: /^Offline since \d\d:\d\d$/,
    compared: /^Compared on this phone with the table of .*2\d{3}: 642 entries\.$/,
    notChecked: /^Not checked: records/,
    mark: "Mark 1",
    search: "Search the reference table",
    use: /It is a .*CZ 75/,
    entry: "Smith & Wesson Model 10",
    ref: "FRM0485",
    marks: "Marks it bears",
    proof: "Proof mark",
    barrel: "Barrel",
    meaning: "The tube that the projectile passes through.",
    regulated: "counts in law as the firearm",
    agrees: /^agrees \d/,
    borne: /^BNP · Barrel, Right \(read as mark 2\)$/,
    unoffered: /^Proposing a change, .* need the network\.$/,
    kept: "Remove the table from this phone",
    keep: "Keep the table on this phone",
  },
  ar: {
    since: /^دون اتصال منذ \d\d:\d\d$/,
    compared: /^تمت المقارنة على هذا الهاتف مع جدول .*642 قيدًا\.$/,
    notChecked: /^لم يُفحص: السجلات/,
    mark: "العلامة 1",
    search: "ابحث في الجدول المرجعي",
    use: /CZ 75/,
    entry: "Smith & Wesson Model 19",
    ref: "FRM0487",
    marks: "العلامات التي يحملها",
    proof: "ختم الاختبار",
    barrel: "السبطانة",
    meaning: "الأنبوب الذي يمر فيه المقذوف.",
    regulated: "تُعد قانونًا هي السلاح",
    agrees: /يوافق/,
    borne: /BNP/,
    unoffered: /تحتاج إلى الشبكة\.$/,
    kept: "احذف الجدول من هذا الهاتف",
    keep: "احفظ الجدول على هذا الهاتف",
  },
} as const;

/** The first answer of a phone waits for its index, on a machine that runs other tests as well. */
const slow = { timeout: 30_000 };

/** What an entry says beyond what is compared. */
const fields = {
  markings: [{ kind: "proof", text: "BNP", place: { part: "barrel", side: "right" } }],
  parts: [
    { part: "frame", bears: ["serial"], isRegulated: true },
    { part: "barrel", within: "frame", bears: ["proof"], isRegulated: false },
  ],
  notes: [{ language: "fr", text: "Vu une fois." }],
};

/** Waits until shell and table are on this phone. */
async function untilKept(page: Page): Promise<void> {
  await page.evaluate(() => navigator.serviceWorker.ready);
  const isKept = () =>
    page.evaluate(async () => {
      const table = await caches.open("proofmark-reference");
      return (await table.match("/kept/reference-pack")) !== undefined;
    });
  await expect.poll(isKept, slow).toBe(true);
}

const faces = [
  { language: "en", theme: "light", width: 390 },
  { language: "ar", theme: "dark", width: 390 },
] as const satisfies readonly Face[];

/** Through the library, the guide, the account of the check, two entries side by side and the glossary. */
async function readOn(page: Page): Promise<void> {
  await page.goto("/reference/marks");
  await page.getByRole("searchbox", { name: "Letters or digits in the mark" }).fill("VP");
  await page.locator('main a[href^="/reference/marks/"]').first().click();
  await expect(page.locator("main dl").first()).toBeVisible(slow);

  await page.goto("/check/guided");
  await page.locator("[data-question] [data-answer]").first().click(slow);
  await expect(page.getByRole("heading", { name: "Your answers" })).toBeVisible(slow);
  await page.goto("/check/explained");
  await expect(
    page.getByRole("heading", { level: 1, name: "How this was identified" }),
  ).toBeVisible(slow);
  await expect(page.locator("main h2")).toHaveCount(6, slow);

  await page.goto("/reference/compare?refs=FRM0485,FRM0487");
  await expect(page.getByRole("heading", { name: "What to look for" })).toBeVisible(slow);
  await page.goto("/reference/companies");
  await page.locator('main a[href^="/reference/companies/"]').first().click(slow);
  await expect(page.locator("main h2").first()).toBeVisible(slow);

  await page.goto("/reference/glossary");
  await page.getByRole("searchbox", { name: "Search the glossary" }).fill("proof mark");
  await expect(page.getByRole("term").filter({ hasText: "proof mark" }).first()).toBeVisible(slow);
}

for (const face of facesOfToday(faces, [0])) {
  const { language } = face;
  const say = words[language];
  test.describe(`in ${language}`, () => {
    test.use(contextOf(face));

    test("without a connection a firearm is identified, the table searched, an entry read", async ({
      page,
      context,
      playwright,
      baseURL,
    }) => {
      test.setTimeout(240_000);
      await fillEntry({ playwright, baseURL: baseURL ?? "", ref: say.ref, fields });
      await speak(page, language);
      await signInAs(page, "Javier Romero", { at: "/check" });
      await untilKept(page);
      await page.getByRole("textbox", { name: say.mark, exact: true }).fill("CZ 75");
      await expect(page.getByRole("button", { name: say.use })).toBeVisible();
      await context.setOffline(true);
      await page.reload();
      await expect(page.getByText(say.since)).toBeVisible(slow);
      const mark = page.getByRole("textbox", { name: say.mark, exact: true });
      await expect(mark).toHaveValue("CZ 75");
      await mark.fill("CZ 75\n9 PARA");
      await expect(page.getByText(say.compared)).toBeVisible(slow);
      await expect(page.getByText(say.notChecked)).toBeVisible();
      await expect(page.getByRole("button", { name: say.use })).toBeVisible();
      expect(await violationsOn(page)).toEqual([]);
      await page.screenshot({ path: `test-results/offline-${language}.png`, fullPage: true });

      await page.locator('nav a[href="/reference"]').filter({ visible: true }).first().click();
      await page.getByRole("searchbox", { name: say.search }).fill(say.entry.replace("ss", "s"));
      const found = page.getByRole("link", { name: say.entry, exact: true });
      await expect(found).toBeVisible(slow);
      await expect(page.getByText(say.compared)).toBeVisible();
      // Nothing is offered that needs the server.
      await expect(page.locator('main a[href="/reference/new"]')).toHaveCount(0);
      await found.click();
      await expect(page.getByRole("heading", { level: 1, name: say.entry })).toBeVisible(slow);
      const marks = page.getByRole("region", { name: say.marks, exact: true });
      await expect(marks.getByText("BNP")).toBeVisible();
      await expect(marks.getByRole("button", { name: say.proof })).toBeVisible();
      await expect(page.getByText(say.regulated)).toBeVisible();
      await expect(page.getByText("Vu une fois.")).toBeVisible();
      await expect(page.getByText(say.unoffered)).toBeVisible();
      await expect(page.locator('a[href$="/edit"], a[href*="/challenge"]')).toHaveCount(0);
      await page.getByRole("button", { name: say.barrel, exact: true }).click();
      await expect(page.getByText(say.meaning)).toBeVisible(slow);
      await page.screenshot({ path: `test-results/offline-entry-${language}.png`, fullPage: true });
      await page.keyboard.press("Escape");
      expect(await violationsOn(page)).toEqual([]);

      // One of the two goes on: each page is loaded anew.
      if (language === "en") await readOn(page);

      // What the guide was told is another firearm.
      await page.evaluate(() => sessionStorage.removeItem("proofmark.check"));
      await page.goto("/check");
      await mark.fill(`${say.entry}\nBNP`);
      const candidate = page.locator("main ol > li").filter({ hasText: say.entry });
      await candidate.getByRole("button", { name: say.agrees }).click(slow);
      await expect(candidate.getByText(say.borne)).toBeVisible();
      await page.screenshot({ path: `test-results/offline-borne-${language}.png`, fullPage: true });

      await page.evaluate(() => sessionStorage.removeItem("proofmark.check"));
      await page.goto("/check");
      await mark.fill("CZ 75");
      await expect(page.getByText(say.compared)).toBeVisible(slow);
      const asked = page.waitForResponse(/\/api\/reference\/identify$/);
      await context.setOffline(false);
      expect((await asked).ok()).toBe(true);
      await expect(page.getByText(say.since)).toBeHidden();
      await expect(page.getByRole("button", { name: say.use })).toBeVisible();
    });
  });
}

// The same as without a connection, but for a wait of a third of a minute.
if (isEveryCase) {
  test("a line that hangs counts as none, and the same answers come when it is back", async ({
    browser,
    baseURL,
  }) => {
    test.setTimeout(150_000);
    const proxy = await openStallableProxy(baseURL ?? "");
    const context = await browser.newContext({
      baseURL: proxy.base,
      viewport: null,
      serviceWorkers: "allow",
    });
    const page = await context.newPage();
    await speak(page, "en");
    await signInAs(page, "Javier Romero", { at: "/check" });
    await untilKept(page);
    const mark = page.getByRole("textbox", { name: "Mark 1", exact: true });
    await mark.fill("GLOCK 17\n9x19");
    const leader = page.getByRole("button", { name: /It is a .*Glock 17/ });
    await expect(leader).toBeVisible();
    const likely = () => page.locator("main ol").filter({ hasText: "Glock" }).allInnerTexts();
    const fromServer = await likely();
    proxy.become("hanging");
    await page.reload();
    await expect(page.getByText(words.en.compared)).toBeVisible(slow);
    await expect(leader).toBeVisible();
    expect(await likely()).toEqual(fromServer);
    proxy.become("open");
    await expect(page.getByText(words.en.since)).toBeHidden(slow);
    await expect(leader).toBeVisible();
    await context.close();
    await proxy.close();
  });
}

test("signing out without a connection leaves no mark behind, and is told when it is back", async ({
  page,
  context,
}) => {
  await signInAs(page, "Javier Romero", { at: "/check" });
  await untilKept(page);
  await page.getByRole("textbox", { name: "Mark 1", exact: true }).fill("SECRET123");
  await context.setOffline(true);
  await page.evaluate(noteWritesOfNobody);
  await page
    .getByRole("banner")
    .getByRole("button", { name: /Javier Romero/ })
    .click();
  await page.getByRole("menuitem", { name: "Sign out" }).click();
  await expect(page).toHaveURL(/sign-in/);
  // A slow page keeps what it writes then; a quick one has left first.
  expect(await page.evaluate(() => document.documentElement.dataset.nobody ?? "")).toBe("");
  await page.goto("/check");
  await expect(page.getByRole("textbox", { name: "Mark 1", exact: true })).toHaveValue("", slow);
  expect(await page.evaluate(() => JSON.stringify({ ...sessionStorage }))).not.toContain("SECRET");
  await context.setOffline(false);
  await page.goto("/account");
  await expect(page).toHaveURL(/sign-in/);
});

test("a lock without a connection hides what was written, also from a page loaded anew", async ({
  page,
  context,
}) => {
  await signInAs(page, "Javier Romero", { at: "/check" });
  await untilKept(page);
  const mark = page.getByRole("textbox", { name: "Mark 1", exact: true });
  await mark.fill("SECRET123");
  await context.setOffline(true);
  await page
    .getByRole("banner")
    .getByRole("button", { name: /Javier Romero/ })
    .click();
  await page.getByRole("menuitem", { name: "Lock now" }).click();
  await expect(page.getByRole("dialog", { name: "Locked" })).toBeVisible();
  await page.reload();
  await expect(mark).toHaveValue("", slow);
  await context.setOffline(false);
  await page.reload();
  const lock = page.getByRole("dialog", { name: "Locked" });
  await lock.getByRole("button", { name: /in a demonstration/ }).click();
  await expect(lock).toBeHidden();
  await expect(mark).toHaveValue("SECRET123");
});

test("the phone keeps nothing of the interface, and lets the table be removed", async ({
  page,
}) => {
  await signInAs(page, "Javier Romero", { at: "/check" });
  await untilKept(page);
  const kept = await page.evaluate(async () => {
    const names = await caches.keys();
    const all = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
    return all.flat().map(({ url }) => new URL(url).pathname);
  });
  expect(kept.filter((path) => path.startsWith("/api/"))).toEqual([]);
  await page.goto("/reference/phone");
  await page.getByRole("button", { name: words.en.kept }).click();
  await expect(page.getByRole("button", { name: words.en.keep })).toBeVisible();
  await page.goto("/check");
  await page.goto("/reference/phone");
  await expect(page.getByText("The table is not on this phone.")).toBeVisible();
  await page.getByRole("button", { name: words.en.keep }).click();
  await expect(page.getByText("642", { exact: true })).toBeVisible();
});

/** Notes on the page what is kept of a check as nobody's. */
function noteWritesOfNobody(): void {
  const setItem = Storage.prototype.setItem;
  Storage.prototype.setItem = function keep(key: string, value: string) {
    if (key.endsWith("nobody")) document.documentElement.dataset.nobody = value;
    setItem.call(this, key, value);
  };
}
