import type { MarkKind } from "#reference/contract";
import { buildNameIndex, findNames, type NameIndex } from "../names/index.ts";
import { compactKey } from "../text/index.ts";

/**
 * Words that announce what follows in a mark, by kind. `share` is the probability that a mark of the
 * kind opens with one of them; by judgement: a patent number hardly ever stands without its word, a
 * serial mostly does.
 */
interface Announcement {
  share: number;
  words: readonly string[];
}

const announcements: Partial<Record<MarkKind, Announcement>> = {
  model: { share: 0.25, words: ["Mod.", "Модель", "Patrón", "обр"] },
  calibre: { share: 0.5, words: ["Cal.", "Kal.", "for", "калибр", "عيار", "cartridge", "ctg"] },
  country: {
    share: 0.6,
    words: [
      "Made in",
      "Hecho en",
      "Fabricado en",
      "Fabriqué en",
      "Fabrique en",
      "Fab. in",
      "Hergestellt in",
      "Сделано в",
      "صنع في",
      "Product of",
      "Industria",
    ],
  },
  serial: {
    share: 0.15,
    words: [
      "No.",
      "Nº",
      "№",
      "Nr.",
      "S/N",
      "Serial",
      "Serial No.",
      "Ser. No.",
      "N° de série",
      "Рег. №",
    ],
  },
  importer: {
    share: 0.25,
    words: [
      "Imp.",
      "Imp. by",
      "Imported by",
      "Import",
      "Importé par",
      "Importado por",
      "Distributed by",
      "Dist. by",
    ],
  },
  make: { share: 0.03, words: ["Mfg. by", "Made by", "Mfd. by", "Fab. par", "Fabricación", "by"] },
  patent: {
    share: 0.85,
    words: [
      "Pat.",
      "Pats.",
      "Patent",
      "Patents",
      "Patented",
      "Pat. No.",
      "Pat. Nos.",
      "Patent No.",
      "U.S. Pat.",
      "U.S. Patent",
      "U.S. Pat. No.",
      "Brevet",
      "Breveté",
      "Brevets",
      "Brev.",
      "Brevettato",
      "Patente",
      "D.R.P.",
      "D.R.G.M.",
      "S.G.D.G.",
      "Pat. pend.",
      "Pat. pending",
      "Patent pending",
      "Patents pending",
      "Патент",
    ],
  },
  lot: { share: 0.8, words: ["Lot", "Lot No.", "Lote", "Batch", "Los", "Партия", "دفعة"] },
  inventory: {
    share: 0.65,
    words: [
      "Inv.",
      "Inv. No.",
      "Inventory",
      "Property of",
      "U.S. Property",
      "Property",
      "Prop. of",
      "Propiedad",
      "Propriété",
      "Asset",
      "Asset No.",
      "Rack",
      "Rack No.",
      "Инв. №",
      "Инв.",
    ],
  },
  assembly: { share: 0.12, words: ["Assy", "Assy No.", "Part", "Part No.", "P/N", "Group"] },
  year: { share: 0.1, words: ["Anno", "Year", "Año", "Année", "Mfd."] },
};

/** Words that stand for the whole of a safety or handling mark, or open one. */
const safetyWords = [
  "Safe",
  "Fire",
  "S",
  "F",
  "Safety",
  "Semi",
  "Auto",
  "Burst",
  "Safe fire",
  "Safe semi auto",
  "Caution",
  "Warning",
  "Danger",
  "Read manual",
  "Read instruction manual",
  "Read instructions before use",
  "Before using gun read warnings in instruction manual",
  "Caution capable of firing with magazine removed",
  "Fires without magazine",
  "Black powder only",
  "Sicher",
  "Feuer",
  "Sûreté",
  "Tir",
  "Seguro",
  "Fuego",
  "Sicura",
  "Fuoco",
  "Предохранитель",
  "Огонь",
  "أمان",
] as const;

/**
 * Letters struck by proof houses, as far as common public knowledge goes: Italy (PN, PSF, Finito), United
 * Kingdom (BNP, BP, NP, BV, and words), Belgium (ELG, PV), Germany (N), France (PT, Poudre), the treaty
 * itself (CIP). Pictograms cannot be typed.
 */
const proofLetters = [
  "PN",
  "PSF",
  "Finito",
  "BNP",
  "BP",
  "NP",
  "BV",
  "Nitro proved",
  "Not English make",
  "ELG",
  "PV",
  "N",
  "PT",
  "Poudre",
  "CIP",
] as const;

interface Announced {
  kind: MarkKind;
  /** P(word | kind). */
  probability: number;
  word: string;
}

const announced: Announced[] = Object.entries(announcements).flatMap(([kind, { share, words }]) =>
  words.map((word) => ({ kind: kind as MarkKind, probability: share / words.length, word })),
);
const announcedIndex = buildNameIndex(
  announced.map(({ word }, owner) => ({ name: compactKey(word), owner, share: 1 })),
);

function keyIndex(words: readonly string[]): NameIndex {
  return buildNameIndex(
    words.map((word, owner) => ({ name: compactKey(word), owner, share: 1 / words.length })),
  );
}

/** The lists of whole marks. */
export const safetyIndex = keyIndex(safetyWords);
export const proofIndex = keyIndex(proofLetters);

/** P(text | list), every word of the list being equally likely. */
export function listProbability(index: NameIndex, keys: readonly string[], care: number): number {
  let sum = 0;
  for (const key of keys) {
    for (const hit of findNames(index, key, care)) sum += hit.probability / index.names.length;
  }
  return sum;
}

/** Probability that a mark of the kind has no announcing word. */
export function silentShare(kind: MarkKind): number {
  return 1 - (announcements[kind]?.share ?? 0);
}

const shortestMisreadWord = 3;

/** The kinds a word may announce, misreadings of longer words included. */
export function listAnnounced(key: string, care: number): Announced[] {
  const { firstOwner, owners } = announcedIndex;
  return findNames(announcedIndex, key, care).flatMap((hit) => {
    const name = announcedIndex.names[hit.name] ?? "";
    if (name !== key && Math.min(name.length, key.length) < shortestMisreadWord) return [];
    const range = owners.subarray(firstOwner[hit.name] ?? 0, firstOwner[hit.name + 1] ?? 0);
    return [...range].flatMap((owner) => {
      const found = announced[owner];
      return found === undefined
        ? []
        : [{ ...found, probability: found.probability * hit.probability }];
    });
  });
}
