/** What bytes are, found by looking at them. The last group is refused, each by name. */
export type Content =
  | "jpeg"
  | "png"
  | "webp"
  | "avif"
  | "tiff"
  | "pdf"
  | "text"
  | "markup"
  | "heic"
  | "gif"
  | "zip"
  | "empty"
  | "unknown";

const SIGNATURES: readonly (readonly [Content, number, string])[] = [
  ["jpeg", 0, "\xff\xd8\xff"],
  ["png", 0, "\x89PNG\r\n\x1a\n"],
  ["tiff", 0, "II*\0"],
  ["tiff", 0, "MM\0*"],
  ["pdf", 0, "%PDF-"],
  ["gif", 0, "GIF8"],
  ["zip", 0, "PK\x03\x04"],
];

/** Opening words by which a browser takes text for a page or a drawing (WHATWG MIME Sniffing, 7.1). */
const MARKUP =
  /<\s*(!doctype|!--|\?xml|html|head|body|script|iframe|svg|h1|div|font|table|a|style|title|b|br|p|img|object|embed|meta|link)\b/i;
const MARKUP_DEPTH = 2048;

/** Tells what content is from its first bytes, or from all of it where only text is left. */
export function recogniseContent(bytes: Buffer): Content {
  if (bytes.length === 0) return "empty";
  const head = bytes.toString("latin1", 0, 32);
  const match = SIGNATURES.find(([, at, mark]) => head.startsWith(mark, at));
  if (match !== undefined) return match[0];
  if (head.startsWith("RIFF") && head.startsWith("WEBP", 8)) return "webp";
  if (head.startsWith("ftyp", 4)) return recogniseBrand(head.slice(8, 32));
  return recogniseText(bytes);
}

/** Brands of ISO base media files (ISO/IEC 23008-12 annex B, AV1 image file format section 2). */
function recogniseBrand(brands: string): Content {
  if (/avif|avis/.test(brands)) return "avif";
  if (/heic|heix|hevc|heim|heis|mif1|msf1/.test(brands)) return "heic";
  return "unknown";
}

function recogniseText(bytes: Buffer): Content {
  if (!isUtf8Text(bytes)) return "unknown";
  return MARKUP.test(bytes.toString("utf8", 0, MARKUP_DEPTH)) ? "markup" : "text";
}

/** Valid UTF-8 without control characters beyond tab, line feed, form feed and carriage return. */
function isUtf8Text(bytes: Buffer): boolean {
  if (bytes.some((byte) => byte < 0x20 && ![9, 10, 12, 13].includes(byte))) return false;
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}
