import * as z from "zod";

/** The four languages every text of the product exists in (design.md invariant 6). */
export const Language = z.enum(["en", "fr", "es", "ar"]);
export type Language = z.infer<typeof Language>;

/** Writing direction of a language. */
export function directionOf(language: Language): "ltr" | "rtl" {
  return language === "ar" ? "rtl" : "ltr";
}

/** The best of our languages for an Accept-Language header (RFC 9110 section 12.5.4), English otherwise. */
export function negotiateLanguage(header: string | undefined): Language {
  const wishes = (header ?? "").split(",").map(parseWish);
  const ours = wishes.filter((wish) => Language.safeParse(wish.tag).success && wish.weight > 0);
  const best = ours.sort((a, b) => b.weight - a.weight)[0];
  return best === undefined ? "en" : Language.parse(best.tag);
}

function parseWish(part: string): { tag: string; weight: number } {
  const [range = "", ...parameters] = part.trim().split(";");
  const weight = parameters.map((text) => /^\s*q=([\d.]+)\s*$/.exec(text)?.[1]).find(Boolean);
  return {
    tag: range.slice(0, 2).toLowerCase(),
    weight: weight === undefined ? 1 : Number(weight),
  };
}

/** The BCP 47 locale of a language for Intl: figures are Latin digits in all four. */
export function localeOf(language: Language): string {
  return language === "ar" ? "ar-u-nu-latn" : language === "en" ? "en-GB" : language;
}
