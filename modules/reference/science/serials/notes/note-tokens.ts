import { longPartNames, meaningOf, type WordMeaning } from "./note-words.ts";

/** One piece of a note. Offsets are UTF-16, end exclusive. */
export interface Token extends WordMeaning {
  text: string;
  start: number;
  end: number;
  /** A number, thousands joined; `width` is how many digits it was written with. */
  number?: { value: number; width: number } | undefined;
  /** Letters before or after a number (`A100001`). */
  serial?: { prefix: string; suffix: string; value: number; width: number } | undefined;
  /** Classes of signs a pattern stands for (`LLL999`). */
  template?: string | undefined;
  /** Capital letters that may be meant as such. */
  letters?: string | undefined;
  sign?: "dash" | "colon" | undefined;
  /** Ends a clause, or a sentence. */
  stop?: "clause" | "sentence" | undefined;
}

const piece = new RegExp(
  [
    "(?<template>(?<![\\p{L}\\d])[LAND#9@]+(?:[-/][LAND#9@]+)*(?![\\p{L}\\d#@]))",
    "(?<number>(?<![\\p{L}\\d])\\d{1,3}(?:[,.\u00a0\u202f' ]\\d{3})+(?![\\d\\p{L}])|\\d+(?![\\d\\p{L}]))",
    "(?<word>[\\p{L}\\p{N}]+(?:['’][\\p{L}]+)*°?)",
    "(?<dash>[-–—])",
    "(?<colon>[:=])",
    "(?<plus>[+&])",
    "(?<stop>[.;,()\\n]|…)",
  ].join("|"),
  "gu",
);

/** Lower case without accents; `à` stays, for it is a word of its own. */
export function foldWord(text: string): string {
  const lower = text.toLowerCase().replace("’", "'");
  if (lower === "à" || lower.endsWith("'à")) return lower;
  return lower.normalize("NFD").replace(/\p{M}/gu, "").replace("°", "");
}

/**
 * Classes of a pattern such as `LLL999` or `###-#####`: each run one sign over and over, letters as `L`, `A` or
 * `@`, digits as `9`, `#`, `N` or `D`. Nines alone may be a number, so they are no pattern.
 */
function templateOf(text: string): string | undefined {
  const runs = text.match(/([LAND#9@])\1*|[-/]/g) ?? [];
  const classes = runs.map((run) =>
    /^[LA@]/.test(run) ? "L".repeat(run.length) : /^[-/]/.test(run) ? "" : "D".repeat(run.length),
  );
  const digits = runs.filter((run) => /^[9#ND]/.test(run));
  const isPattern =
    digits.some((run) => run.length >= 2) &&
    digits.every((run) => run.length > 1 || run === "9" || run === "#") &&
    (/[#]/.test(text) || new Set(text).size > 1 || /^N{3,}$/.test(text));
  return isPattern ? classes.join("") : undefined;
}

function serialOf(text: string): Token["serial"] {
  const found = /^(\p{Lu}{0,4})(\d{1,12})(\p{Lu}{0,3})$/u.exec(text);
  const [, prefix = "", digits = "", suffix = ""] = found ?? [];
  if (found === null || prefix + suffix === "") return undefined;
  return { prefix, suffix, value: Number(digits), width: digits.length };
}

function wordToken(text: string): Partial<Token> {
  return {
    ...meaningOf(foldWord(text)),
    letters: /^\p{Lu}{1,4}$/u.test(text) ? text : undefined,
    serial: serialOf(text),
  };
}

function numberToken(text: string): Partial<Token> {
  const digits = text.replace(/\D/g, "");
  return { number: { value: Number(digits), width: digits.length } };
}

/** A full stop after a shortened word (`no.`), or inside one (`e.g.`), ends no sentence. */
function stopOf(note: string, found: RegExpExecArray): Token["stop"] {
  const sign = found[0];
  if (sign !== ".") return /[,()]/.test(sign) ? "clause" : "sentence";
  const before = note.slice(0, found.index);
  return /(?<![\p{L}])(?:no|nos|num|ser|ca|approx)$/iu.test(before) ? undefined : "sentence";
}

function tokenOf(note: string, found: RegExpExecArray): Partial<Token> | undefined {
  const { template, number, dash, colon, plus, stop } = found.groups ?? {};
  const text = found[0];
  if (template !== undefined) {
    const classes = templateOf(text);
    if (classes !== undefined) return { template: classes, serial: serialOf(text) };
    return /^\d+$/.test(text) ? numberToken(text) : wordToken(text);
  }
  if (number !== undefined) return numberToken(text);
  if (dash !== undefined) return { sign: "dash" };
  if (colon !== undefined) return { sign: "colon" };
  if (plus !== undefined) return meaningOf(text);
  if (stop === undefined) return wordToken(text);
  const ends = stopOf(note, found);
  return ends === undefined ? undefined : { stop: ends };
}

/** Names of parts in several words become one token. */
function joinParts(note: string, tokens: readonly Token[]): Token[] {
  const joined: Token[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const first = tokens[at] as Token;
    const length = [3, 2].find((count) => {
      const words = tokens.slice(at, at + count).map(({ text }) => foldWord(text));
      return words.length === count && longPartNames.includes(words.join(" "));
    });
    if (length === undefined) joined.push(first);
    else {
      const { end } = tokens[at + length - 1] as Token;
      const text = note.slice(first.start, end);
      const { part } = meaningOf(
        tokens
          .slice(at, at + length)
          .map((token) => foldWord(token.text))
          .join(" "),
      );
      joined.push({ text, start: first.start, end, part });
      at += length - 1;
    }
  }
  return joined;
}

/** Cuts a note into tokens. */
export function tokensOfNote(note: string): Token[] {
  const tokens: Token[] = [];
  for (const found of note.matchAll(piece)) {
    const token = tokenOf(note, found);
    const start = found.index;
    const text = found[0];
    if (token !== undefined) tokens.push({ text, start, end: start + text.length, ...token });
  }
  return joinParts(note, tokens);
}
