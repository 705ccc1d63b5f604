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

/** Whether every case is asked for; `.ci/run` does. */
export const isEveryCase = process.env.EVERY_CASE === "1";

/** The faces of a journey that is told in several: all where every case is asked for, otherwise those of these places in the list. */
export function facesOfToday<F extends Face>(
  faces: readonly F[],
  everyday: readonly number[],
): readonly F[] {
  return isEveryCase ? faces : faces.filter((_, at) => everyday.includes(at));
}

/** Six for every day, between them every language, theme and width: a page is looked at in one of them. */
export const everydayFaces: readonly Face[] = [
  { language: "en", theme: "light", width: 390 },
  { language: "ar", theme: "dark", width: 1440 },
  { language: "es", theme: "light", width: 1440 },
  { language: "ar", theme: "light", width: 390 },
  { language: "fr", theme: "dark", width: 820 },
  { language: "ar", theme: "dark", width: 390 },
];

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
  return everydayFaces[page % everydayFaces.length] === face;
}
