import type { LibraryMark } from "#reference/contract";
import { foldText } from "../../text/index.ts";

/** How well a text fits a mark, 0 (not) to 1, and the date codes that it is. */
export interface TextFit {
  readonly fit: number;
  readonly codes: readonly { code: string; year: number }[];
}

const everything: TextFit = { fit: 1, codes: [] };

/** Holds what is read on a gun, or a word of holder or town, against a mark. */
export function fitText(mark: LibraryMark, text: string | undefined): TextFit {
  const asked = letters(text ?? "");
  if (asked === "") return everything;
  const codes = mark.codes
    .filter(({ code }) => letters(code) === asked)
    .map(({ code, year }) => ({ code, year }));
  const written = fitWriting(letters(mark.text ?? ""), asked);
  const named = fitNames(mark, text ?? "");
  return { fit: Math.max(written, named, codes.length > 0 ? 0.9 : 0), codes };
}

/** Letters and digits only, upper case: dots and blanks between them are often worn away. */
function letters(text: string): string {
  return text
    .normalize("NFKC")
    .toUpperCase()
    .replace(/[^\p{L}\p{N}?*]/gu, "");
}

function fitWriting(written: string, asked: string): number {
  if (written === "" || asked === "?") return 0;
  if (pattern(written).test(asked) || pattern(asked).test(written)) return 1;
  if (asked.length > 1 && written.includes(asked)) return 0.7;
  return 0;
}

/** `?` is any one character, `*` any run; all else is itself. */
function pattern(text: string): RegExp {
  const parts = [...text].map((sign) => (sign === "?" ? "." : sign === "*" ? ".*" : sign));
  return new RegExp(`^${parts.join("")}$`, "u");
}

const shortestName = 3;

function fitNames({ holder = "", town = "" }: LibraryMark, text: string): number {
  const words = foldText(text);
  if (words.length < shortestName) return 0;
  return foldText(`${holder} ${town}`).includes(words) ? 0.6 : 0;
}
