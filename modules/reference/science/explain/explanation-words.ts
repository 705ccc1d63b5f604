import type { Assumption, Explanation, Turning } from "#reference/contract";

/** Renders a key of the messages, without the module's name before it, in the reader's language. */
export type Say = (key: string, parameters?: Record<string, string | number>) => string;

/** A share in percent, with Latin digits as in all four languages. */
export function writeShare(share: number, language: string): string {
  const form = { style: "percent", maximumFractionDigits: 1 } as const;
  return new Intl.NumberFormat(`${language}-u-nu-latn`, form).format(share);
}

/** What the figures rest on, in a sentence. Shares are said in percent; counts stay numbers. */
export function assumptionWords(
  { code, params = {} }: Assumption,
  say: Say,
  language: string,
): string {
  const shown: Record<string, string | number> = {};
  for (const [name, value] of Object.entries(params)) {
    shown[name] = name === "entries" ? value : writeShare(value, language);
  }
  return say(`assumption.${code}`, shown);
}

/** How often forecasts of this height were right, in a sentence. */
export function calibrationWords(
  { calibration }: Pick<Explanation, "calibration">,
  say: Say,
  language: string,
): string {
  const { from, to, right, cases } = calibration;
  return say("explain.calibration", {
    from: writeShare(from, language),
    to: writeShare(to, language),
    right: writeShare(right, language),
    cases,
  });
}

function subjectWords({ feature, field, marking, absent }: Omit<Turning, "leader">, say: Say) {
  if (marking !== undefined) return say("check.mark", { number: marking + 1 });
  if (absent !== undefined) return say(`absent.${absent}`);
  return say(feature === undefined ? `field.${field}` : `featureName.${feature}`);
}

/** What would lead without one thing that was seen or said, in a sentence. */
export function turningWords(
  { feature, field, marking, absent, leader }: Turning,
  names: ReadonlyMap<string, string>,
  say: Say,
): string {
  const what = subjectWords({ feature, field, marking, absent }, say);
  const name = names.get(leader ?? "") ?? leader ?? "–";
  return say("explain.turning", { what, name: `\u2068${name}\u2069` });
}
