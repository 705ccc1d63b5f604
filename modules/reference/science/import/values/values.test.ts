import { describe, expect, it } from "vitest";
import { readDay, readMillimetres, readRounds, readYears } from "./read-measure.ts";
import { saysNothing } from "./says-nothing.ts";
import { createValueReaders } from "./value-reader.ts";

describe("saysNothing", () => {
  it.each([
    "",
    "  ",
    "-",
    "?",
    "No Data",
    "SEE NOTE",
    "néant",
    "Neant",
    "SANS",
    "non renseigné",
    "N/A",
    "#N/A",
    "Inconnu",
    "sin datos",
    "غير معروف",
    "_:b12",
    "http://www.wikidata.org/.well-known/genid/ab12",
  ])("takes %j for no value", (text) => expect(saysNothing(text)).toBe(true));
  it.each(["0", "Nova", "Sans Pareil 3", "NA 9", "Sako", "PM"])("leaves %j alone", (text) =>
    expect(saysNothing(text)).toBe(false),
  );
});

describe("measures", () => {
  it.each([
    ["101,5", 101.5],
    ["101.5 mm", 101.5],
    ["1 020", 1020],
    ["11,4 cm", 114],
    ['6"', 152.4],
    ["0", undefined],
    ["0,0", undefined],
    ["environ 100", "unreadable"],
    ["100-120", "unreadable"],
    ["-5", "impossible"],
    ["99999", "impossible"],
  ])("reads %j as %j", (text, value) => expect(readMillimetres(text)).toBe(value));
  it.each([
    ["15", 15],
    ["8,0", 8],
    ["6 coups", 6],
    ["2,5", "impossible"],
    ["many", "unreadable"],
  ])("reads %j rounds as %j", (text, value) => expect(readRounds(text)).toBe(value));
  it.each([
    ["1985", { from: 1985 }],
    ["1985-1999", { from: 1985, to: 1999 }],
    ["since 1985", { from: 1985 }],
    ["1911-01-01T00:00:00Z", { from: 1911 }],
    ["1999-1985", undefined],
    ["old", undefined],
  ])("reads the years of %j", (text, years) => expect(readYears(text)).toEqual(years));
  it.each([
    ["2024-03-01", "2024-03-01"],
    ["01/03/2024", "2024-03-01"],
    ["31/02/2024", undefined],
    ["2024", undefined],
  ])("reads the day %j", (text, day) => expect(readDay(text)).toBe(day));
});

describe("words for codes", () => {
  const country = (code: string, iso3: string, en: string, fr: string) => ({
    code,
    iso3,
    names: { en, fr, es: en, ar: en },
    isUnMember: true,
    isInterpolMember: true,
  });
  const lists = {
    makes: [],
    cartridges: [],
    countryWords: [],
    companies: [],
    companyRelations: [],
    countries: [
      country("DE", "DEU", "Germany", "Allemagne"),
      country("US", "USA", "United States", "États-Unis"),
    ],
    calibres: [
      { name: "9x19mm Parabellum", aliases: ["9mm Luger", "9 mm Para"], use: "pistol" },
      { name: ".22 LR", aliases: ["22 Long Rifle"], use: "rimfire" },
    ],
  };
  const read = createValueReaders(lists, { type: { GBB: "other", Jouet: "" } });
  it.each([
    ["type", "PISTOLET", "pistol"],
    ["type", "Arme de poing", "handgun"],
    ["type", "FUSIL D'ASSAUT", "assault_rifle"],
    ["type", "GBB", "other"],
    ["type", "Jouet", ""],
    ["type", "hovercraft", null],
    ["action", "Répétition manuelle à pompe", "pump_action"],
    ["action", "SEMI-AUTOMATIQUE", "semi_automatic"],
    ["country", "ALLEMAGNE", "DE"],
    ["country", "Etats Unis", "US"],
    ["country", "URSS", "SU"],
    ["country", "Absurdistan", null],
    ["calibre", "9 x 19 mm Parabellum", "9x19mm Parabellum"],
    ["calibre", "9x19 (9 mm Para)", "9x19mm Parabellum"],
    ["calibre", "22 LR", ".22 LR"],
    ["calibre", "6 mm imaginaire", null],
  ] as const)("reads the %s %j as %j", (target, word, code) =>
    expect(read[target](word)).toBe(code),
  );
});
