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

/** Half of them, in which every two of language, theme and width still meet. */
export const pairwiseFaces: readonly Face[] = allFaces.filter(
  ({ language, theme, width }) =>
    (languages.indexOf(language) + themes.indexOf(theme) + widths.indexOf(width)) % 2 === 0,
);

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

/**
 * Whether a page is looked at in a face of the pairwise half. Each face takes a third of the pages;
 * every page meets four faces, in which all languages, both themes and all widths come up.
 */
export function isLookedAt(page: number, face: Face): boolean {
  const turn = pairwiseFaces.indexOf(face) + languages.indexOf(face.language);
  return (page + turn) % 3 === 0;
}
