import type { Entry, Lexicons } from "#reference/contract";

/** A dozen entries of invented makers for the tests of reading, identifying and verifying. */
type Row = Pick<Entry, "ref" | "make" | "model" | "type"> & Partial<Entry>;

const rows: readonly Row[] = [
  {
    ref: "T1",
    make: "Valdor",
    model: "V10",
    type: "pistol",
    capacityRounds: 15,
    barrelLengthMm: 120,
  },
  {
    ref: "T2",
    make: "Valdor",
    model: "V10",
    type: "pistol",
    capacityRounds: 15,
    barrelLengthMm: 120,
    yearFrom: 1990,
  },
  {
    ref: "T3",
    make: "Valdor",
    model: "V10 Compact",
    type: "pistol",
    capacityRounds: 13,
    barrelLengthMm: 98,
  },
  {
    ref: "T4",
    make: "Valdor",
    model: "V22",
    type: "pistol",
    calibres: [".22 LR"],
    capacityRounds: 10,
    barrelLengthMm: 110,
  },
  {
    ref: "T5",
    make: "Kestrin & Holm",
    model: "Model 40",
    type: "revolver",
    action: "double_action",
    calibres: [".38 Special"],
    capacityRounds: 6,
    barrelLengthMm: 102,
    country: "US",
  },
  {
    ref: "T6",
    make: "Kestrin & Holm",
    model: "Model 41",
    type: "revolver",
    action: "double_action",
    calibres: [".357 Magnum"],
    capacityRounds: 6,
    barrelLengthMm: 152,
    country: "US",
  },
  {
    ref: "T7",
    make: "Orlanic",
    model: "1934",
    type: "pistol",
    calibres: [".380 ACP"],
    capacityRounds: 7,
    barrelLengthMm: 94,
    country: "IT",
    importers: ["Brightwater Imports"],
  },
  {
    ref: "T8",
    make: "Orlanic",
    model: "Falco",
    type: "shotgun",
    action: "break_action",
    calibres: ["12 gauge"],
    capacityRounds: 2,
    country: "IT",
  },
  {
    ref: "T9",
    make: "Tarvek",
    model: "TK-74",
    type: "assault_rifle",
    action: "select_fire",
    calibres: ["7.62x39mm"],
    capacityRounds: 30,
    barrelLengthMm: 415,
    country: "RU",
  },
  {
    ref: "T10",
    make: "Tarvek",
    model: "TK-12",
    type: "shotgun",
    calibres: ["12 gauge"],
    capacityRounds: 8,
    country: "RU",
    manufacturer: "Ostrava Works",
  },
];

export const smallEntries: Entry[] = rows.map((row) => ({
  action: "semi_automatic",
  calibres: ["9x19mm Parabellum"],
  country: "DE",
  importers: [],
  alsoKnownAs: [],
  state: "seed",
  ...row,
}));

const make = { aliases: [], isRetired: false };

export const smallLexicons: Lexicons = {
  makes: [
    { ...make, id: "VLD", code: "VLD", name: "Valdor", isImporter: false },
    { ...make, id: "BRW", code: "BRW", name: "Brightwater Imports", isImporter: true },
    { ...make, id: "ELS", code: "ELS", name: "Elsewhere Arms", isImporter: false },
  ],
  calibres: [
    { name: "9x19mm Parabellum", aliases: ["9mm Luger", "9mm Para"], use: "pistol" },
    { name: ".22 LR", aliases: ["22 Long Rifle"], use: "rimfire" },
    { name: ".38 Special", aliases: ["38 Spl"], use: "revolver" },
    { name: ".357 Magnum", aliases: ["357 Mag"], use: "revolver" },
    { name: ".380 ACP", aliases: ["9mm Kurz"], use: "pistol" },
    { name: "12 gauge", aliases: ["12/70"], use: "shotgun" },
    { name: "7.62x39mm", aliases: ["7.62 Soviet"], use: "rifle" },
  ],
  cartridges: [{ name: "10 mm Auto", category: "pistol", standards: ["SAAMI"] }],
  countries: [
    country("DE", "DEU", "Germany", "Allemagne", "Alemania", "ألمانيا"),
    country("IT", "ITA", "Italy", "Italie", "Italia", "إيطاليا"),
    country("RU", "RUS", "Russia", "Russie", "Rusia", "روسيا"),
    country(
      "US",
      "USA",
      "United States of America",
      "États-Unis",
      "Estados Unidos",
      "الولايات المتحدة",
    ),
  ],
  countryWords: [{ country: "RU", language: "en", word: "USSR" }],
  companies: [],
  companyRelations: [],
};

function country(code: string, iso3: string, en: string, fr: string, es: string, ar: string) {
  return { code, iso3, names: { en, fr, es, ar }, isUnMember: true, isInterpolMember: true };
}
