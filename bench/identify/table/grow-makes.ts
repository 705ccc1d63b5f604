import type { Make } from "#reference/contract";
import type { Dice } from "../dice.ts";

const openings = ["Ar", "Bel", "Cor", "Dan", "Er", "Fal", "Gor", "Hal", "Is", "Kar", "Lor", "Mar"];
const middles = ["a", "e", "i", "o", "u", "an", "er", "il", "os", "un"];
const endings = [
  "din",
  "gard",
  "kov",
  "lli",
  "mann",
  "nik",
  "rez",
  "sen",
  "ston",
  "tti",
  "var",
  "zo",
];
const forms = ["", "", "", " Arms", " Firearms", " Waffen", " Armas", " & Sons", " Defense"];

function inventedMake(dice: Dice): string {
  const stem = `${dice.pick(openings)}${dice.pick(middles)}${dice.pick(endings)}`;
  const second = dice.chance(0.2) ? ` ${dice.pick(openings)}${dice.pick(endings)}` : "";
  return `${stem}${second}${dice.pick(forms)}`;
}

function titleCase(name: string): string {
  return name
    .toLowerCase()
    .replace(/[^a-z0-9&'. -]+/g, " ")
    .replace(/\b[a-z]/g, (letter) => letter.toUpperCase())
    .trim();
}

/** Makes for the grown table: coded makes that no model of the seed has, then invented ones. */
export function growMakes(
  dice: Dice,
  listed: readonly Make[],
  known: ReadonlySet<string>,
  count: number,
) {
  const coded = listed
    .filter(({ isImporter, isRetired }) => !isImporter && !isRetired)
    .map(({ name, code }) => ({ make: titleCase(name), makeCode: code }))
    .filter(({ make }) => make.length >= 3 && make.length <= 28 && !known.has(make));
  const makes: { make: string; makeCode?: string | undefined }[] = [];
  const used = new Set(known);
  while (makes.length < count) {
    const next =
      dice.chance(0.6) && coded.length > 0 ? dice.pick(coded) : { make: inventedMake(dice) };
    if (used.has(next.make)) continue;
    used.add(next.make);
    makes.push(next);
  }
  return makes;
}

/** Importers as the code list has them, under names a person could read on a barrel. */
export function importerPool(listed: readonly Make[]): string[] {
  return listed
    .filter(({ isImporter }) => isImporter)
    .map(({ name }) => titleCase(name))
    .filter((name) => name.length >= 4 && name.length <= 30);
}
