import { below, pick, type Random } from "../../find/random.ts";

/** A model of an invented maker. */
export interface MadeModel {
  model: string;
  calibre: string;
  type: string;
}

/** A way of numbering: `#` a counted digit, `@` a letter of the lot, `y` a letter of the year, else as struck. */
export interface NumberFormat {
  form: string;
  /** Letters the lots of this maker begin with, used again and again. */
  lots: readonly string[];
  /** How far the counter has got, as a share of what its digits hold. */
  reach: number;
  script: "latin" | "cyrillic" | "arabic";
}

export interface Maker {
  name: string;
  country: string;
  models: readonly MadeModel[];
  formats: readonly NumberFormat[];
  /** Cumulative share of all records. */
  upTo: number;
}

const makerCount = 37;
const forms = [
  "######",
  "#####",
  "#######",
  "@######",
  "@#####",
  "@@######",
  "@@@###",
  "@@@####",
  "###-#####",
  "###yy#####",
  "@-#####",
  "##-####-##",
  "#####@",
  "@@####",
];
const types = ["pistol", "pistol", "revolver", "rifle", "rifle", "shotgun", "smg"];
const calibres = Array.from({ length: 24 }, (_, at) => `C${10 + at}`);
const alphabets = {
  latin: "ABCDEFGHJKLMNPRSTUVWXYZ",
  cyrillic: "АБВГЕЖИКМНПРСТХЭ",
  arabic: "بجدسعكم",
};

function lotOf(random: Random, script: NumberFormat["script"]): string {
  return Array.from({ length: 3 }, () => pick(random, [...alphabets[script]])).join("");
}

function makeFormat(random: Random, at: number): NumberFormat {
  const script = at % 9 === 4 ? "cyrillic" : at % 12 === 7 ? "arabic" : "latin";
  const lots = Array.from({ length: 1 + below(random, 30) }, () => lotOf(random, script));
  return { form: pick(random, forms), lots, reach: 0.05 + 0.9 * random(), script };
}

function makeModels(random: Random, name: string): MadeModel[] {
  return Array.from({ length: 3 + below(random, 20) }, (_, at) => ({
    model: `${name}${10 + at}`,
    calibre: pick(random, calibres),
    type: pick(random, types),
  }));
}

/** Invented makers, common and rare (Zipf), each with its ways of numbering and its models. */
export function drawMakers(random: Random): Maker[] {
  const shares = Array.from({ length: makerCount }, (_, at) => 1 / (at + 1));
  const all = shares.reduce((sum, share) => sum + share, 0);
  let upTo = 0;
  return shares.map((share, at) => {
    upTo += share / all;
    const name = `M${String(at).padStart(2, "0")}X`;
    const formats = Array.from({ length: 1 + below(random, 4) }, () => makeFormat(random, at));
    return {
      name,
      country: `X${String.fromCharCode(65 + (at % 21))}`,
      models: makeModels(random, name),
      formats,
      upTo,
    };
  });
}
