/// <reference lib="dom" />

import { expect, type Page } from "@playwright/test";
import axe, { type AxeResults } from "axe-core";

/**
 * Holds a page to what axe finds and to the width of its window, once it has settled. Read where it stands: axe is put
 * into a page once for all its screens, which takes a third of the time of a reading anew.
 */
export async function expectClean(page: Page, what = page.url()): Promise<void> {
  await page.locator("h1").first().waitFor();
  await expect(page.locator("[aria-busy]")).toHaveCount(0);
  expect(await violationsOn(page), what).toEqual([]);
  expect(await overflow(page), `${what} is wider than the window`).toBeLessThanOrEqual(0);
}

/** What axe finds on a page or in a part of it: each rule with the first place that breaks it. */
export async function violationsOn(page: Page, part = "html"): Promise<string[]> {
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(axe.source);
  return page.evaluate(async (selector) => {
    const judge = (window as unknown as { axe: typeof axe }).axe;
    const { violations }: AxeResults = await judge.run(selector, { resultTypes: ["violations"] });
    return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
  }, part);
}

function overflow(page: Page): Promise<number> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    return scrollWidth - clientWidth;
  });
}
