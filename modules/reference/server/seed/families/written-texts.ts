import * as z from "zod";
import type { WrittenText } from "#reference/contract";

/** A sentence in each of the four languages. */
export const fourLanguages = z.object({
  en: z.string(),
  fr: z.string(),
  es: z.string(),
  ar: z.string(),
});

export function writtenTexts(row: z.infer<typeof fourLanguages>): WrittenText[] {
  return (["en", "fr", "es", "ar"] as const).map((language) => ({
    language,
    text: row[language],
  }));
}
