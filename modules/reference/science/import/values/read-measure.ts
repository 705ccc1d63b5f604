/** A cell read as a number: none, one, or why not. */
export type Measured = number | undefined | "unreadable" | "impossible";

const figure = /^([+-]?\d{1,3}(?:[  \u202f']\d{3})+|[+-]?\d+)(?:[.,](\d+))?\s*(.*)$/;

/**
 * Reads a figure as tables write it: `101,5`, `101.5 mm`, `1 020`, `11,4 cm`, `6"`. Zero is no value.
 * Ranges and words are not guessed at.
 */
export function readMillimetres(cell: string): Measured {
  const read = readFigure(cell);
  if (read === undefined) return "unreadable";
  const factor = unitFactors[read.unit.toLowerCase()];
  if (factor === undefined) return "unreadable";
  const value = Math.round(read.value * factor * 10) / 10;
  if (value === 0) return undefined;
  return value > 0 && value <= 10_000 ? value : "impossible";
}

const unitFactors: Readonly<Record<string, number>> = {
  "": 1,
  mm: 1,
  "mm.": 1,
  "m/m": 1,
  cm: 10,
  '"': 25.4,
  "''": 25.4,
  "”": 25.4,
  in: 25.4,
  inch: 25.4,
  inches: 25.4,
  pouces: 25.4,
};

/** Reads a number of rounds: `15`, `15,0`, `15 coups`. Zero is no value. */
export function readRounds(cell: string): Measured {
  const read = readFigure(cell);
  if (read === undefined || !roundWords.test(read.unit)) return "unreadable";
  if (read.value === 0) return undefined;
  return Number.isInteger(read.value) && read.value > 0 && read.value <= 10_000
    ? read.value
    : "impossible";
}

const roundWords = /^(|coups?|cps?|rounds?|rds?|shots?|cartouches?|tiros?|disparos?|طلقة|طلقات)$/i;

function readFigure(cell: string): { value: number; unit: string } | undefined {
  const match = figure.exec(cell.trim());
  if (match === null) return undefined;
  const [, whole = "", part = "0", unit = ""] = match;
  return { value: Number(`${whole.replace(/[^\d+-]/g, "")}.${part}`), unit: unit.trim() };
}

/** Years as tables write them: `1985`, `1985-1999`, `since 1985`, `c. 1985`, a date of ISO 8601. */
export function readYears(cell: string): { from?: number; to?: number } | undefined {
  const years = [...cell.matchAll(/(?<!\d)(1[3-9]\d\d|20\d\d)(?!\d)/g)].map(([year]) =>
    Number(year),
  );
  const isDate = /^[+]?\d{4}-\d\d-\d\d/.test(cell.trim());
  const [from, to] = isDate ? years.slice(0, 1) : years;
  if (from === undefined || (!isDate && years.length > 2)) return undefined;
  if (to === undefined) return { from };
  return from <= to ? { from, to } : undefined;
}

/** A day: ISO 8601, or day first with points, slashes or dashes as France and most of Europe write. */
export function readDay(cell: string): string | undefined {
  const text = cell.trim();
  const iso = /^(\d{4})-(\d\d)-(\d\d)(?:$|[T ])/.exec(text);
  const dayFirst = /^(\d{1,2})[./-](\d{1,2})[./-](\d{4})(?:$| )/.exec(text);
  const [year = "", month = "", day = ""] = iso?.slice(1) ?? dayFirst?.slice(1).toReversed() ?? [];
  const written = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  const date = new Date(`${written}T00:00:00Z`);
  return Number.isNaN(date.getTime()) || !date.toISOString().startsWith(written)
    ? undefined
    : written;
}
