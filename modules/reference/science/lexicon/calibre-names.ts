import { tokensOf } from "../text/index.ts";
import { type NameShare, normaliseShares } from "./make-names.ts";

const silent: ReadonlySet<string> = new Set(["cal", "mm", "m", "ctg", "cartridge"]);
const sameWord: Readonly<Record<string, string>> = {
  parabellum: "para",
  p: "para",
  rem: "remington",
  win: "winchester",
  mak: "makarov",
  brng: "browning",
  sprg: "springfield",
  bore: "gauge",
};

/**
 * Key under which names of one calibre meet: without `cal` and `mm`, with the usual abbreviations
 * spelled out. `9 m/m P.` and `Cal. 9 Para` are both `9para`.
 */
export function calibreKey(text: string): string {
  return tokensOf(text)
    .filter((token) => !silent.has(token))
    .map((token) => sameWord[token] ?? token)
    .join("");
}

const measured = /^(\d+(?:\.\d+)?x\d+(?:\.\d+)?r?)\D/;
const bore = /^\d+(?:\.\d+)?/;

/**
 * How a calibre is struck: by its list name or one of its other names, by case length alone (`9x19`),
 * now and then by the bore alone (`7,65`), which fits many. Shares by judgement.
 */
export function calibreNameShares(name: string, aliases: readonly string[]): NameShare[] {
  const key = calibreKey(name);
  const all = [key, ...aliases.map(calibreKey)];
  return normaliseShares([
    { name: key, share: 0.4 },
    ...aliases.map((alias) => ({ name: calibreKey(alias), share: 0.4 / aliases.length })),
    ...all.map((each) => ({ name: measured.exec(each)?.[1] ?? "", share: 0.2 / all.length })),
    ...all.map((each) => ({ name: bore.exec(each)?.[0] ?? "", share: 0.08 / all.length })),
  ]);
}

/** The single chamberings of an entry's calibre text: `.45 Colt / .410 bore` is two. */
export function splitCalibres(text: string): string[] {
  return text
    .split(/\s+\/\s+|\s*;\s*/)
    .map((part) => part.trim())
    .filter((part) => part !== "");
}
