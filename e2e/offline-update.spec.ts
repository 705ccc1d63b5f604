/// <reference lib="dom" />

import { expect, type Page, test } from "./journey.ts";
import { serveTwoBuilds, type TwoBuilds } from "./two-builds.ts";

// A phone keeps the application; the other journeys do without.
test.use({ serviceWorkers: "allow" });

let builds: TwoBuilds;

test.beforeEach(async () => {
  builds = await serveTwoBuilds();
});
test.afterEach(() => builds.close());

/** Names of the builds kept on this phone, oldest first. */
function keptBuilds(page: Page): Promise<string[]> {
  return page.evaluate(async () =>
    (await caches.keys()).filter((name) => name.startsWith("proofmark-shell-")),
  );
}

/** Waits until a build is kept whole: its page comes last. */
async function untilWhole(page: Page, build: RegExp): Promise<void> {
  const isWhole = () =>
    page.evaluate(async (pattern) => {
      const names = (await caches.keys()).filter((name) => new RegExp(pattern).test(name));
      const pages = names.map(async (name) => (await caches.open(name)).match("/"));
      const { installing, waiting } = await navigator.serviceWorker.ready;
      return (await Promise.all(pages)).some(Boolean) && !installing && !waiting;
    }, build.source);
  await expect.poll(isWhole, { timeout: 40_000 }).toBe(true);
}

const scriptOf = (page: Page) =>
  page.evaluate(() => new URL(document.scripts[0]?.src ?? "").pathname);

async function openFirst(page: Page): Promise<void> {
  await page.goto(`${builds.base}/check`);
  await untilWhole(page, /^proofmark-shell-/);
}

test("a new build is taken whole at the next visit, and opens without the server from then", async ({
  page,
}) => {
  test.setTimeout(120_000);
  const { first, second } = builds.scripts;
  await openFirst(page);
  expect(await scriptOf(page)).toBe(first);
  const old = await page.context().newPage();
  await old.goto(`${builds.base}/check`);
  builds.deploy("second");
  await page.reload();
  expect(await scriptOf(page)).toBe(second);
  await untilWhole(page, /^proofmark-shell-second-/);
  expect(await keptBuilds(page)).toHaveLength(2);
  // A page of the build before still gets its files, which the server has no more.
  const status = await old.evaluate(async (path) => (await fetch(path)).status, first);
  expect(status).toBe(200);
  builds.deploy("nothing");
  await page.reload();
  expect(await scriptOf(page)).toBe(second);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
});

test("page and files of two builds are never kept together", async ({ page }) => {
  test.setTimeout(120_000);
  const { first } = builds.scripts;
  await openFirst(page);
  builds.deploy("torn");
  await page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready;
    await registration.update().catch(() => undefined);
    const { installing } = registration;
    if (installing === null) return;
    await new Promise<void>((resolve) => {
      installing.addEventListener("statechange", () => {
        if (installing.state === "redundant") resolve();
      });
    });
  });
  expect(await keptBuilds(page)).toHaveLength(1);
  builds.deploy("nothing");
  await page.reload();
  expect(await scriptOf(page)).toBe(first);
});
