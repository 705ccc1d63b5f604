/** A way to write a value on steel, with its probability. */
export type Rendering = readonly [text: string, share: number];

function mixed(renderings: readonly Rendering[]): Rendering[] {
  const sums = new Map<string, number>();
  for (const [text, share] of renderings) {
    const key = text.trim();
    if (key !== "") sums.set(key, (sums.get(key) ?? 0) + share);
  }
  const total = [...sums.values()].reduce((sum, share) => sum + share, 0);
  return [...sums].map(([text, share]) => [text, share / total] as const);
}

/** Capitals are the rule on steel. */
export function makeRenderings(make: string): Rendering[] {
  const upper = make.toUpperCase();
  return mixed([
    [upper, 0.72],
    [make, 0.16],
    [upper.replace(/ & /g, " AND "), 0.06],
    [upper.replace(/ (ARMS|FIREARMS|DEFENSE)$/, ""), 0.06],
  ]);
}

export function modelRenderings(model: string): Rendering[] {
  const plain = model.replace(/\s*\(.*\)/, "").trim() || model;
  const upper = plain.toUpperCase();
  const bare = upper.replace(/^MODEL /, "");
  return mixed([
    [upper, 0.5],
    [plain, 0.1],
    [bare === upper ? `MOD. ${upper}` : `MOD. ${bare}`, 0.16],
    [bare, 0.1],
    [upper.replace(/[ -]/g, ""), 0.08],
    [upper.replace(/([A-Z])(\d)/, "$1 $2"), 0.06],
  ]);
}

export function calibreRenderings(name: string, aliases: readonly string[]): Rendering[] {
  const upper = name.toUpperCase();
  const metric = /^(\d+(?:\.\d+)?)X(\d+)/.exec(upper);
  const latin = aliases.filter((alias) => /^[\x20-\x7e]+$/.test(alias) && /\d/.test(alias));
  const short = metric === null ? upper.replace(/^\./, "") : `${metric[1]}X${metric[2]}`;
  return mixed([
    [upper, 0.3],
    [`CAL. ${upper}`, 0.15],
    [short, 0.15],
    [`CAL ${short}`, 0.1],
    [short.replace(".", ","), 0.04],
    [short.replace("X", " x "), 0.04],
    ...latin.map((alias): Rendering => [alias.toUpperCase(), 0.22 / latin.length]),
  ]);
}

const adjectives: Readonly<Record<string, string>> = {
  US: "U.S.A.",
  DE: "W. GERMANY",
  RU: "USSR",
  CZ: "CZECHOSLOVAKIA",
  GB: "ENGLAND",
  RS: "YUGOSLAVIA",
  BR: "BRASIL",
  ES: "ESPAÑA",
  IT: "ITALIA",
};

export function countryRenderings(code: string, english: string): Rendering[] {
  const name = english
    .replace("Russian Federation", "Russia")
    .replace(/ \(.*\)|,.*/g, "")
    .toUpperCase();
  const word = adjectives[code] ?? name;
  return mixed([
    [`MADE IN ${name}`, 0.55],
    [name, 0.2],
    [word, 0.12],
    [`MADE IN ${word}`, 0.13],
  ]);
}

const towns = [
  "SMYRNA, GA.",
  "MIAMI, FL",
  "ALEXANDRIA, VA.",
  "ST. ALBANS, VT",
  "NEW YORK, N.Y.",
  "ONTARIO, CA",
  "RIDGEFIELD, NJ",
  "TUCSON AZ",
  "LAS VEGAS, NV",
  "HOUSTON TX",
] as const;

export function importerRenderings(importer: string): Rendering[] {
  const upper = importer.toUpperCase();
  const form = / (INC|LLC|CORP|LTD|CO)\b/.test(upper) ? "" : " INC.";
  return mixed([
    ...towns.map((town): Rendering => [`${upper}${form} ${town}`, 0.05]),
    ...towns.map((town): Rendering => [`${upper}, ${town}`, 0.03]),
    [`IMP. BY ${upper}`, 0.1],
    [`IMPORTED BY ${upper}`, 0.1],
  ]);
}
