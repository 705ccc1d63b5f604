import type { FeatureModel, RecordedFacts, Weights } from "./feature-model.ts";

const cyrillic = new Set(["RU", "SU", "UA", "BG", "RS", "YU", "BY", "KZ", "MK"]);
const eastAsian = new Set(["CN", "JP", "KP", "KR", "TW", "VN"]);
const arabic = new Set(["EG", "IQ", "IR", "PK", "SA", "AE", "JO", "SD", "SY"]);
const other = new Set(["IL", "IN", "GR", "TH", "AM", "GE", "MM", "ET"]);

/** Guns are made for export too: letters of the country's own script stand on about half. By judgement. */
function script({ country }: RecordedFacts): Weights | undefined {
  if (country === undefined) return undefined;
  const own = cyrillic.has(country)
    ? "cyrillic"
    : eastAsian.has(country)
      ? "east_asian"
      : arabic.has(country)
        ? "arabic"
        : other.has(country)
          ? "other"
          : "latin";
  if (own === "latin") return { latin: 0.95, no_words: 0.05 };
  return { [own]: 0.5, latin: 0.35, no_words: 0.15 };
}

/** In which letters the words on it are. */
export const scriptFeature: FeatureModel = {
  aspect: "country",
  answered: 0.85,
  slip: 0.05,
  seen: script,
};
