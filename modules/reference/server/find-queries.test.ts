import { beforeAll, describe, expect, it } from "vitest";
import { buildFindIndex, type FindIndex, find, listDocuments } from "#reference/science";
import { parseSeed } from "./seed/parse-seed.ts";
import { readSeedFiles } from "./seed/read-seed-files.ts";
import { readSearchWords } from "./seed/search-words.ts";

/** What people type, and the title that must lead the answer over the real seed. */
const expectedFirst: readonly (readonly [string, string])[] = [
  ["Smith Weson 10", "Smith & Wesson Model 10"],
  ["S&W mod. 10", "Smith & Wesson Model 10"],
  ["s and w 686", "Smith & Wesson Model 686"],
  ["SW 29", "Smith & Wesson Model 29"],
  ["wesson smith 19", "Smith & Wesson Model 19"],
  ["Смит и Вессон 10", "Smith & Wesson Model 10"],
  ["Калашников", "Kalashnikov Concern"],
  ["كلاشنيكوف", "Kalashnikov Concern"],
  ["Kalachnikov", "Kalashnikov Concern"],
  ["kalashnikof ak 47", "Izhmash AK-47"],
  ["ak47", "Izhmash AK-47"],
  ["AK 47", "Izhmash AK-47"],
  ["AK-47", "Izhmash AK-47"],
  ["АК-47", "Izhmash AK-47"],
  ["автомат калашникова", "Izhmash AK-47"],
  ["AKS74U", "Tula Arms Plant AKS-74U"],
  ["АКС-74У", "Tula Arms Plant AKS-74U"],
  ["9 para", "9x19mm Parabellum"],
  ["9mm parabelum", "9x19mm Parabellum"],
  ["parabelum", "9x19mm Parabellum"],
  ["9х19", "9x19mm Parabellum"],
  ["٩×١٩", "9x19mm Parabellum"],
  ["9 мм парабеллум", "9x19mm Parabellum"],
  ["7,62x39", "7.62x39mm"],
  ["7.62×54R", "7.62x54mmR"],
  [".38 spl", ".38 Special"],
  ["45 auto", ".45 ACP"],
  ["45 acp", ".45 ACP"],
  ["عيار 12", "12 gauge"],
  ["calibre 12", "12 gauge"],
  ["9 mm makarov", "9x18mm Makarov"],
  ["берета 92", "Beretta 92FS"],
  ["بيريتا", "Beretta"],
  ["بيريتا 92", "Beretta 92FS"],
  ["Bereta", "Beretta"],
  ["pietro beretta", "Beretta"],
  ["كولت", "Colt"],
  ["кольт", "Colt"],
  ["1911 kolt", "Colt M1911"],
  ["colt 1911 a1", "Colt M1911A1"],
  ["colt python", "Colt Python"],
  ["colt pyton 357", "Colt Python"],
  ["vz 61 skorpion", "CZ vz. 61 Skorpion"],
  ["vz.61", "CZ vz. 61 Skorpion"],
  ["škorpion", "CZ vz. 61 Skorpion"],
  ["cz75", "CZ 75"],
  ["سي زد 75", "CZ 75"],
  ["Heckler Koch mp5", "Heckler & Koch MP5A3"],
  ["hk mp5", "Heckler & Koch MP5A3"],
  ["H&K G3", "Heckler & Koch G3A3"],
  ["HK G36", "Heckler & Koch G36"],
  ["هيكلر وكوخ", "Heckler & Koch"],
  ["Heckler und Koch", "Heckler & Koch"],
  ["ماكاروف", "Izhevsk Mechanical Plant PM Makarov"],
  ["пистолет макарова", "Izhevsk Mechanical Plant PM Makarov"],
  ["MP-443", "Izhevsk Mechanical Plant MP-443 Grach"],
  ["МР-443", "Izhevsk Mechanical Plant MP-443 Grach"],
  ["наган", "Tula Arms Plant M1895"],
  ["TT33", "Tula Arms Plant TT-33"],
  ["ТТ", "Tula Arms Plant TT-33"],
  ["توكاريف", "Tula Arms Plant TT-33"],
  ["sig p226", "SIG Sauer P226"],
  ["sigsauer p 320", "SIG Sauer P320"],
  ["walther ppk 7,65", "Walther PPK"],
  ["valther ppk", "Walther PPK"],
  ["وولتر ppk", "Walther PPK"],
  ["вальтер п38", "Walther P38"],
  ["glock 19", "Glock 19"],
  ["G19", "Glock 19"],
  ["g-17", "Glock 17"],
  ["GL0CK 17", "Glock 17"],
  ["глок 17", "Glock 17"],
  ["غلوك ١٩", "Glock 19"],
  ["گلاک ۱۷", "Glock 17"],
  ["glok 43x", "Glock 43X"],
  ["browning high power", "Browning Hi-Power"],
  ["hipower", "Browning Hi-Power"],
  ["browning hp 35", "Browning Hi-Power"],
  ["five seven fn", "FN Five-seveN"],
  ["fn fal", "FN FAL"],
  ["fal belge", "FN FAL"],
  ["uzi", "IMI Uzi"],
  ["عوزي", "IMI Uzi"],
  ["desert eagel", "IMI Desert Eagle"],
  ["mosin nagant 91/30", "Izhevsk Arsenal Mosin-Nagant M91/30"],
  ["винтовка мосина", "Izhevsk Arsenal Mosin-Nagant M91/30"],
  ["lee enfield no 4", "Royal Small Arms Factory Lee-Enfield No. 4 Mk I"],
  ["webley mark 6", "Webley Mk VI"],
  ["webley Mk IV", "Webley Mk IV"],
  ["famas", "GIAT FAMAS F1"],
  ["فاماس", "GIAT FAMAS F1"],
  ["revolver manurhin", "Manurhin MR 73"],
  ["remington 870", "Remington 870"],
  ["ruger 10/22", "Ruger 10/22"],
  ["ruger 1022", "Ruger 10/22"],
  ["taurus 24/7", "Taurus 24/7"],
  ["winchester 94", "Winchester Model 94"],
  ["remingtn model 700", "Remington Model 700"],
  ["zastava m70 rifle", "Zastava M70 (rifle)"],
  ["застава м57", "Zastava M57"],
  ["rpg 7", "Bazalt RPG-7"],
  ["آر بي جي 7", "Bazalt RPG-7"],
  ["type 56", "Norinco Type 56"],
  ["56式", "Norinco Type 56"],
  ["llama martial español", "Llama Martial"],
  ["escopeta hatsan", "Hatsan Escort"],
  ["revolver", "Revolver"],
  ["pistola", "Pistol"],
  ["escopeta", "Shotgun"],
  ["fusil d'assaut", "Assault rifle"],
  ["مسدس", "Pistol"],
  ["بندقية هجومية", "Assault rifle"],
  ["España", "Spain"],
  ["تركيا", "Türkiye"],
  ["straw purchase", "straw purchase"],
  ["iarms", "INTERPOL Illicit Arms Records and tracing Management System"],
  ["FRM0001", "Accuracy International AWM"],
];

let index: FindIndex;

beforeAll(async () => {
  const { lists } = parseSeed(await readSeedFiles());
  index = buildFindIndex(listDocuments(lists, readSearchWords()));
});

describe("find over the seed", () => {
  it.each(expectedFirst)("answers %j with %s", (query, title) => {
    expect(find(index, { query, facets: {}, limit: 5 }).results[0]?.title).toBe(title);
  });

  it.each([
    ["revolver español", "revolver", "ES"],
    ["pistolet turc", "pistol", "TR"],
    ["escopeta turca", "shotgun", "TR"],
    ["بندقية هجومية بلجيكية", "assault_rifle", "BE"],
    ["Israeli submachine gun", "smg", "IL"],
  ])("answers %j with firearms of that type and country", (query, type, country) => {
    const { results, facets } = find(index, { query, facets: { kind: ["entry"] }, limit: 3 });
    expect(results.length).toBeGreaterThan(0);
    expect(facets.type?.[0]?.code).toBe(type);
    expect(facets.country?.[0]?.code).toBe(country);
  });
});
