import { UnreadableFile } from "../source-row.ts";

const named: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
};

/** The characters that references stand for; spreadsheets write control characters as `_x000D_`. */
export function xmlText(text: string): string {
  if (!text.includes("&") && !text.includes("_x")) return text;
  return text
    .replace(/&(#x[0-9a-f]{1,6}|#\d{1,7}|amp|lt|gt|quot|apos);/gi, (whole, ref: string) => {
      if (!ref.startsWith("#")) return named[ref.toLowerCase()] ?? whole;
      const code = /^#x/i.test(ref) ? Number.parseInt(ref.slice(2), 16) : Number(ref.slice(1));
      return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    })
    .replace(/_x([0-9A-F]{4})_/g, (_, hex: string) =>
      String.fromCharCode(Number.parseInt(hex, 16)),
    );
}

/** The text of all `t` elements in a piece of XML: rich text is in several; reading aids are left out. */
export function textOfRuns(xml: string): string {
  const spoken = xml.includes("<rPh") ? xml.replace(/<rPh\b[^]*?<\/rPh>/g, "") : xml;
  return [...spoken.matchAll(/<t(?:\s[^>]*)?>([^<]*)<\/t>/g)]
    .map(([, text = ""]) => xmlText(text))
    .join("");
}

/** An attribute of a start tag. */
export function attribute(tag: string, name: string): string | undefined {
  const match = new RegExp(`\\s${name}="([^"]*)"`).exec(tag);
  return match?.[1] === undefined ? undefined : xmlText(match[1]);
}

/** Cuts the elements of one name out of a stream of XML, none of which may be longer than `most`. */
export async function* cutElements(
  pieces: AsyncIterable<Buffer>,
  name: string,
  most: number,
): AsyncGenerator<string[]> {
  const decoder = new TextDecoder();
  const element = new RegExp(`<${name}(?:\\s[^>]*)?(?:/>|>[^]*?</${name}>)`, "g");
  let rest = "";
  for await (const piece of pieces) {
    const text = decoder.decode(piece, { stream: true });
    rest += text;
    if (rest.length > most) throw new UnreadableFile("damaged");
    // A long text comes in many pieces: without the end of a tag there is nothing to cut yet.
    if (!text.includes(">")) continue;
    const found = [...rest.matchAll(element)];
    const last = found.at(-1);
    if (last !== undefined) rest = rest.slice(last.index + last[0].length);
    if (found.length > 0) yield found.map(([xml]) => xml);
  }
}
