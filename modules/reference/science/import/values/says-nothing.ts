import { foldText } from "../../text/index.ts";

/**
 * What tables write where they know nothing (invariant 10), folded: English, French, Spanish and
 * Arabic, database words, and the marks that stand for them.
 */
const nothing: ReadonlySet<string> = new Set(
  [
    "no data",
    "see note",
    "see notes",
    "n/a",
    "n.a.",
    "na",
    "none",
    "nil",
    "null",
    "unknown",
    "undetermined",
    "not applicable",
    "not available",
    "not known",
    "not specified",
    "tbd",
    "néant",
    "sans",
    "sans objet",
    "aucun",
    "aucune",
    "inconnu",
    "inconnue",
    "non renseigné",
    "non renseignée",
    "non connu",
    "non connue",
    "non précisé",
    "non défini",
    "indéterminé",
    "voir note",
    "voir remarque",
    "s/o",
    "n/c",
    "nc",
    "nr",
    "sin datos",
    "sin dato",
    "ninguno",
    "ninguna",
    "desconocido",
    "desconocida",
    "no aplica",
    "no consta",
    "no disponible",
    "ver nota",
    "s/d",
    "لا يوجد",
    "لا توجد",
    "غير معروف",
    "غير متوفر",
    "غير محدد",
    "لا ينطبق",
  ].map(foldText),
);

/** Nodes by which Wikidata says that a value exists and is unknown. */
const blankNode = /^(_:|https?:\/\/www\.wikidata\.org\/\.well-known\/genid\/)/;
const spreadsheetError = /^#(N\/A|REF!|VALUE!|NAME\?|DIV\/0!|NULL!|NUM!|VALEUR!|NOM\?)$/i;

/** Whether a cell only says that nothing is known, in whatever way. */
export function saysNothing(cell: string): boolean {
  const text = cell.trim();
  if (text === "" || !/[\p{L}\p{N}]/u.test(text)) return true;
  if (blankNode.test(text) || spreadsheetError.test(text)) return true;
  if (text.length > longest || /\d/.test(text)) return false;
  const before = judged.get(text);
  if (before !== undefined) return before;
  const verdict = nothing.has(foldText(text));
  if (judged.size < mostJudged) judged.set(text, verdict);
  return verdict;
}

/** No word for nothing is longer or has a digit. */
const longest = 24;

/** Tables repeat their words: each is folded once. */
const judged = new Map<string, boolean>();
const mostJudged = 50_000;
