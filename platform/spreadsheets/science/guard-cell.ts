/**
 * Texts a spreadsheet may take for a formula: with one of `= + - @`, also full-width, as the first sign that is seen, or
 * with a tab or line end at their beginning (OWASP, CSV injection). Apostrophes do not count: one is what guards.
 */
const formulaLike = /^(?:'*[\t\r\n]|[\s'\p{Cc}\p{Cf}]*[=+\-@＝＋－＠])/u;
/** Nothing runs that is a figure alone. */
const plainFigure = /^[+-]?\d+(?:[.,]\d+)?$/;

function mayRun(text: string): boolean {
  return formulaLike.test(text) && !plainFigure.test(text);
}

/** A text as it may stand in a cell of a file: behind an apostrophe where a spreadsheet might run it. */
export function guardCell(text: string): string {
  return mayRun(text) ? `'${text}` : text;
}

/** The text a cell stands for, without the apostrophe that {@link guardCell} sets; gives every guarded text back unchanged. */
export function bareCell(cell: string): string {
  if (!cell.startsWith("'")) return cell;
  const bare = cell.slice(1);
  return mayRun(bare) ? bare : cell;
}
