import { findRomanValue } from "./roman-numeral.ts";

/** Spellings of the same word on guns and forms, after transliteration. */
const sameWord: Readonly<Record<string, readonly string[]>> = {
  model: ["mod", "modell", "modele", "modelo", "modello", "mle", "mdl", "modl", "modil", "traz"],
  cal: ["caliber", "calibre", "calibro", "kaliber", "kalibr", "kal", "ayar"],
  no: ["nr", "num", "numero", "nummer", "rqm"],
  mk: ["mark"],
  mm: ["mlm", "millimeter", "millimetre", "milimetro"],
  gauge: ["ga", "gage"],
  magnum: ["mag"],
  special: ["spl", "spec"],
  auto: ["automatic", "automatique", "automatico"],
};

const canonical: ReadonlyMap<string, string> = new Map(
  Object.entries(sameWord).flatMap(([word, spellings]) => spellings.map((s) => [s, word] as const)),
);

/** Only ever conjunctions beside letters; the single letters may also be variants or initials. */
const conjunctions: ReadonlySet<string> = new Set(["and", "et", "und", "og"]);
const letterConjunctions: ReadonlySet<string> = new Set(["y", "e"]);
const letters = /^[a-z]+$/;
const word = /^[a-z]{2,}$/;

function mayJoin(token: string): boolean {
  return conjunctions.has(token) || letterConjunctions.has(token);
}

function isConjunction(token: string, before = "", after = ""): boolean {
  if (conjunctions.has(token)) return letters.test(before) && letters.test(after);
  return letterConjunctions.has(token) && word.test(before) && word.test(after);
}

function dropConjunctions(tokens: readonly string[]): string[] {
  return tokens.filter((token, at) => !isConjunction(token, tokens[at - 1], tokens[at + 1]));
}

/** After `mk` any numeral counts; after the others a single letter may be a variant letter. */
function romanAfter(token: string, before: string | undefined): string {
  const safe =
    before === "mk" ||
    (token.length > 1 && (before === "model" || before === "series" || before === "type"));
  return safe ? String(findRomanValue(token) ?? token) : token;
}

/**
 * Gives every token its canonical spelling: `mod.` and `Modell` become `model`, `Mk IV` becomes
 * `mk 4`, and the conjunction between two words goes, so that Smith & Wesson, Smith and Wesson and
 * Smith y Wesson are one name.
 */
export function canonicalWords(tokens: readonly string[]): string[] {
  let kept: string[] = [];
  let open = false;
  for (const token of tokens) {
    const word = canonical.get(token) ?? token;
    kept.push(word);
    open ||= mayJoin(word);
  }
  while (open) {
    const fewer = dropConjunctions(kept);
    open = fewer.length < kept.length;
    kept = fewer;
  }
  for (let at = 1; at < kept.length; at += 1) {
    kept[at] = romanAfter(kept[at] ?? "", kept[at - 1]);
  }
  return kept;
}
