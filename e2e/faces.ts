import type { BrowserContextOptions, Page } from "@playwright/test";

/** One way the product is looked at. */
export interface Face {
  readonly language: "en" | "fr" | "es" | "ar";
  readonly theme: "light" | "dark";
  readonly width: 390 | 820 | 1440;
}

const languages = ["en", "fr", "es", "ar"] as const;
const themes = ["light", "dark"] as const;
const widths = [390, 820, 1440] as const;

/** Every language in every theme at every width. */
export const allFaces: readonly Face[] = languages.flatMap((language) =>
  themes.flatMap((theme) => widths.map((width) => ({ language, theme, width }))),
);

/**
 * Three pairs for every day: one of each pair reads from left to right and the other in Arabic, one in each theme, at two
 * widths. A page is looked at in one pair; all of them together in every language, theme and width.
 */
const pairs: readonly (readonly [Face, Face])[] = [
  [
    { language: "en", theme: "light", width: 390 },
    { language: "ar", theme: "dark", width: 1440 },
  ],
  [
    { language: "es", theme: "light", width: 1440 },
    { language: "ar", theme: "dark", width: 390 },
  ],
  [
    { language: "fr", theme: "dark", width: 820 },
    { language: "ar", theme: "light", width: 1440 },
  ],
];
export const everydayFaces: readonly Face[] = pairs.flat();

/** The browser settings of a face. */
export function contextOf({ theme, width }: Face): BrowserContextOptions {
  return {
    colorScheme: theme,
    viewport: { width, height: width === 390 ? 844 : 900 },
    hasTouch: width === 390,
    // What fades in has no settled colour to judge.
    reducedMotion: "reduce",
  };
}

/** Opens every page of this browser in a language, as if it had been chosen before. */
export async function speak(page: Page, language: Face["language"]): Promise<void> {
  await page.addInitScript((chosen) => {
    localStorage.setItem("proofmark.language", chosen);
  }, language);
}

/** Whether a page, by its place in the list of all, is looked at in a face every day. */
export function isLookedAt(page: number, face: Face): boolean {
  return pairs[page % pairs.length]?.includes(face) === true;
}
