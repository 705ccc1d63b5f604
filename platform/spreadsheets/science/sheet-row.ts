import { guardCell } from "./guard-cell.ts";

/** What a cell of a sheet holds at most, in characters. */
const longestSheetCell = 32_767;

/** What XML cannot say at all, and halves of signs. */
const unsayable =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is to be taken out
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

const references: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "\r": "_x000D_",
};

/** A text as XML; what looks like a spreadsheet's `_x000D_` is kept from being read as one. */
export function sheetText(text: string): string {
  return text
    .replace(unsayable, "")
    .replace(/_(?=x[0-9A-F]{4}_)/g, "_x005F_")
    .replace(/[&<>"\r]/g, (sign) => references[sign] ?? sign);
}

/** 0 is `A`, 27 is `AB`. */
function columnName(at: number): string {
  const letter = String.fromCharCode(65 + (at % 26));
  return at < 26 ? letter : columnName(Math.floor(at / 26) - 1) + letter;
}

/** A row of a sheet (ECMA-376 part 1, 18.3.1.73) whose cells are texts and nothing a spreadsheet counts or runs. */
export function sheetRow(number: number, cells: readonly string[], style: number): string {
  const written = cells.map((text, at) => {
    if (text === "") return "";
    const value = sheetText(guardCell(text).slice(0, longestSheetCell));
    const place = `r="${columnName(at)}${number}" s="${style}"`;
    return `<c ${place} t="inlineStr"><is><t xml:space="preserve">${value}</t></is></c>`;
  });
  return `<row r="${number}">${written.join("")}</row>`;
}
