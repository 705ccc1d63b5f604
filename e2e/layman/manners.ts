/// <reference lib="dom" />

import type { Page } from "@playwright/test";
import type { Manner } from "./led-by-drawings.ts";

export const pointer: Manner = {
  choose: (page, answer) => page.locator(`[data-question] [data-answer="${answer}"]`).click(),
  async write(page, text) {
    const field = page.locator("[data-question] input").first();
    await field.fill(text);
    await field.press("Enter");
  },
  press: (page, name, at) =>
    at === undefined
      ? page.getByRole("button", { name, exact: true }).click()
      : page.locator(at).click(),
};

const mostTabs = 90;

/** Goes to an element with the tabulator alone; from the heading forwards, then round. */
async function tabTo(page: Page, at: string): Promise<void> {
  const goal = page.locator(at).first();
  for (let tab = 0; tab < mostTabs; tab += 1) {
    if (await goal.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`the keyboard does not reach ${at}`);
}

const digits = "1234567890";

export const keyboard: Manner = {
  async choose(page, answer) {
    const ids = await page
      .locator("[data-question] [data-answer]")
      .evaluateAll((all) => all.map((one) => one.getAttribute("data-answer")));
    const at = ids.indexOf(answer);
    const digit = digits[at];
    if (digit !== undefined) return page.keyboard.press(digit);
    await tabTo(page, "[data-question] [data-answer]");
    for (let step = 0; step < at; step += 1) await page.keyboard.press("ArrowRight");
    await page.keyboard.press("Enter");
  },
  async write(page, text) {
    await tabTo(page, "[data-question] input");
    await page.keyboard.press("Control+a");
    await page.keyboard.type(text);
    await page.keyboard.press("Enter");
  },
  async press(page, name, at) {
    const goal = at ?? `button:has-text("${String(name)}")`;
    await tabTo(page, goal);
    await page.keyboard.press("Enter");
  },
};
