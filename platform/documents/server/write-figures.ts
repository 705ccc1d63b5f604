import type { Language } from "#platform/i18n/contract";

/** Figures are Latin digits in all four languages, as on the guns. */
function localeOf(language: Language): string {
  return `${language}-u-nu-latn`;
}

/** Two decimals: `0.91`. What is not certain is never printed as certain. */
export function writeProbability(language: Language, value: number): string {
  const shown = value > 0.995 && value < 1 ? 0.99 : value > 0 && value < 0.005 ? 0.01 : value;
  const text = new Intl.NumberFormat(localeOf(language), {
    minimumFractionDigits: 2,
    maximumFractionDigits: 2,
  }).format(shown);
  if (shown === value) return text;
  return value > 0.5 ? `> ${text}` : `< ${text}`;
}

/** A moment in words and universal time: a sheet is read in other zones than it was made in. */
export function writeMoment(language: Language, moment: Date): string {
  return new Intl.DateTimeFormat(localeOf(language), {
    dateStyle: "long",
    timeStyle: "short",
    hourCycle: "h23",
    timeZone: "UTC",
  })
    .format(moment)
    .concat(" UTC");
}
