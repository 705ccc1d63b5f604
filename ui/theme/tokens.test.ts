import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";

const css = readFileSync(join(import.meta.dirname, "tokens.css"), "utf8");
const found = [...css.matchAll(/--pm-([\w-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)/g)];
const palette = new Map(found.map(([, name, light, dark]) => [name, { light, dark }]));

const text = ["ink", "ink2", "ink3", "steel", "agree", "contradict", "maybe"];
const grounds = ["paper", "card"];
const onWash = [
  ["ink", "maybe-wash"],
  ["ink2", "maybe-wash"],
  ["ink3", "maybe-wash"],
  ["maybe", "maybe-wash"],
  ["agree", "agree-wash"],
  ["ink", "agree-wash"],
  ["contradict", "contradict-wash"],
  ["ink", "contradict-wash"],
  ["ink", "steel-wash"],
  ["ink2", "steel-wash"],
  ["ink3", "steel-wash"],
  ["steel", "steel-wash"],
  ["ink2", "hatch-line"],
  ["on-steel", "steel"],
  ["on-steel", "steel-hover"],
  ["on-steel", "agree"],
];
const pairs = [...text.flatMap((ink) => grounds.map((ground) => [ink, ground])), ...onWash];
const schemes = ["light", "dark"] as const;

describe.each(schemes)("the %s palette", (scheme) => {
  test.each(pairs)("%s on %s reads (WCAG 2.2 AA, 4.5:1)", (ink, ground) => {
    expect(contrast(colour(ink, scheme), colour(ground, scheme))).toBeGreaterThanOrEqual(4.5);
  });

  test.each([
    ["edge", "paper"],
    ["edge", "card"],
    ["steel", "track"],
  ])("%s on %s is seen (WCAG 2.2 AA, 3:1)", (shape, ground) => {
    expect(contrast(colour(shape, scheme), colour(ground, scheme))).toBeGreaterThanOrEqual(3);
  });

  test("orange and purple hues are kept for notices: no token but the amber of doubt comes near", () => {
    for (const [name, colours] of palette) {
      const { hue, saturation } = hueOf(colours[scheme] as string);
      const reserved = (hue > 15 && hue < 34) || (hue > 250 && hue < 320);
      expect(reserved && saturation > 0.25, `${name} ${colours[scheme]}`).toBe(false);
    }
  });
});

function colour(name: string | undefined, scheme: (typeof schemes)[number]): string {
  const value = palette.get(name)?.[scheme];
  if (value === undefined) throw new Error(`no token ${name}`);
  return value;
}

/** WCAG 2.2, "contrast ratio". */
function contrast(a: string, b: string): number {
  const [bright, dim] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number];
  return (bright + 0.05) / (dim + 0.05);
}

function luminance(hex: string): number {
  const [red, green, blue] = channels(hex).map((value) =>
    value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4,
  ) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function channels(hex: string): [number, number, number] {
  const part = (at: number) => Number.parseInt(hex.slice(at, at + 2), 16) / 255;
  return [part(1), part(3), part(5)];
}

function hueOf(hex: string): { hue: number; saturation: number } {
  const [red, green, blue] = channels(hex);
  const high = Math.max(red, green, blue);
  const span = high - Math.min(red, green, blue);
  if (span === 0) return { hue: 0, saturation: 0 };
  const sector =
    high === red
      ? (green - blue) / span
      : high === green
        ? (blue - red) / span + 2
        : (red - green) / span + 4;
  return { hue: (sector * 60 + 360) % 360, saturation: span / high };
}
