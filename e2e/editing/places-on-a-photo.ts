/// <reference lib="dom" />

import { expect, type Page } from "@playwright/test";
import sharp from "sharp";
import { violationsOn } from "../expect-clean.ts";

/** Four times as wide as high, so that a photograph forced into another form is noticed. */
export function widePhoto(): Promise<Buffer> {
  return sharp({ create: { width: 1200, height: 300, channels: 3, background: "#8a8f94" } })
    .png()
    .toBuffer();
}

/** Adds a photograph to the form, taps a place on it, sets another by keyboard, and moves both with arrow keys. */
export async function addPhotoWithPlaces(page: Page): Promise<void> {
  const buffer = await widePhoto();
  await page
    .getByTestId("picture")
    .setInputFiles({ name: "left.png", mimeType: "image/png", buffer });
  const canvas = page.getByRole("button", { name: "Photograph 1: press where a mark is" });
  await expect.poll(() => proportionOf(page)).toBeCloseTo(4, 1);
  const box = await canvas.boundingBox();
  if (box === null) throw new Error("no photograph");
  await canvas.click({ position: { x: box.width / 4, y: box.height * 0.75 } });
  const pin = (number: number) => page.getByRole("button", { name: `Marked place ${number}:` });
  await expect(pin(1)).toHaveAccessibleName(/: 25% from the left, 7[56]% from the top$/);
  await expect(pin(1)).toBeFocused();
  await page.keyboard.press("ArrowLeft");
  await page.keyboard.press("Shift+ArrowUp");
  await expect(pin(1)).toHaveAccessibleName(/: 24% from the left, 6[56]% from the top$/);
  await canvas.press("Enter");
  await page.keyboard.press("Shift+ArrowRight");
  await expect(pin(2)).toHaveAccessibleName(/: 60% from the left, 50% from the top$/);
  await canvas.press("Enter");
  await expect(pin(3)).toBeFocused();
  await page.getByRole("button", { name: "Remove: Marked place 3" }).click();
  await page.getByLabel("Marked place 1", { exact: true }).selectOption("proof");
  await page.getByLabel("Marked place 1: Text").fill("GP");
  expect(await violationsOn(page, "#field-pictures")).toEqual([]);
}

/** Width over height of the photograph as it is shown. */
function proportionOf(page: Page): Promise<number> {
  return photoOf(page).evaluate((photo) => {
    const { width, height } = photo.getBoundingClientRect();
    return height === 0 ? 0 : width / height;
  });
}

/** Where the two marked places are, in hundredths from the upper left of the photograph. */
const places = [
  [24, 65],
  [60, 50],
] as const;

/** Holds what is seen of the published photograph to its own form and to the places that were set. */
export async function expectPhotoWithPlaces(page: Page): Promise<void> {
  await expect.poll(() => proportionOf(page)).toBeCloseTo(4, 1);
  const pins = await pinsOf(page);
  expect(pins).toHaveLength(places.length);
  for (const [at, [x, y]] of places.entries()) {
    // A tap is a whole pixel.
    expect(Math.abs((pins[at]?.[0] ?? 0) - x)).toBeLessThanOrEqual(1);
    expect(Math.abs((pins[at]?.[1] ?? 0) - y)).toBeLessThanOrEqual(1);
  }
}

/** Where the pins stand on the photograph as it is seen, whichever way the reader writes. */
function pinsOf(page: Page): Promise<[number, number][]> {
  return photoOf(page).evaluate((photo) => {
    const { left, top, width, height } = photo.getBoundingClientRect();
    const pins = [...(photo.closest("[dir=ltr]")?.querySelectorAll("[data-pin]") ?? [])];
    return pins.map((pin) => {
      const box = pin.getBoundingClientRect();
      const [x, y] = [box.left + box.width / 2, box.top + box.height / 2];
      return [(100 * (x - left)) / width, (100 * (y - top)) / height];
    });
  });
}

function photoOf(page: Page) {
  return page.locator("main img[src*='/api/files/']").first();
}
