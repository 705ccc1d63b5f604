import type { Make } from "#reference/contract";
import { tokensOf } from "../text/index.ts";

/** Towns of makers and importers that the code list lacks. Common public knowledge. */
const knownTowns = [
  "Alexandria",
  "Eibar",
  "Ferlach",
  "Gardone Val Trompia",
  "Gardone V.T.",
  "Geneseo",
  "Guernica",
  "Hartford",
  "Herstal",
  "Ilion",
  "Karlovac",
  "Kragujevac",
  "Liège",
  "Miami",
  "Morgan",
  "Montreal",
  "New Haven",
  "Newington",
  "Oberndorf",
  "Porto Alegre",
  "São Leopoldo",
  "Smyrna",
  "Southport",
  "Springfield",
  "St Albans",
  "St Etienne",
  "Steyr",
  "Suhl",
  "Thun",
  "Uherský Brod",
  "Ulm",
  "Urbino",
  "Brescia",
  "Wien",
  "Zella-Mehlis",
] as const;

/** Words of the towns that the lists name, folded. */
export function townWords(makes: readonly Make[]): ReadonlySet<string> {
  const towns = [...knownTowns, ...makes.flatMap(({ city }) => city ?? [])];
  return new Set(towns.flatMap(tokensOf));
}
