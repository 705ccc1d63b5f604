const format = "proofmark.reference-pack";

/**
 * Raise it with every change of what is written or of what the lists mean: a phone that holds
 * another version throws it away and fetches the table anew.
 */
export const packVersion = 3;

/** What stands at the head of a pack: what it holds, and how long each section is. */
export interface PackHead {
  readonly generation: number;
  /** When the last change was published, ISO 8601. */
  readonly changedAt?: string;
  /** Bytes of the code lists and of what is compared. */
  readonly lists: number;
  readonly table: number;
  /** Bytes of each portion of the entries, and the number of its first. */
  readonly articles: readonly { readonly first: string; readonly bytes: number }[];
}

/** Where a section lies in the file, in bytes. */
export interface PackSpan {
  readonly from: number;
  readonly to: number;
}

/** A pack made ready to be read section by section, without reading the others. */
export interface PackPlan extends Pick<PackHead, "generation" | "changedAt"> {
  readonly lists: PackSpan;
  readonly table: PackSpan;
  /** The portion in which the entry of this number is, if it is in the table. */
  articlesOf(ref: string): PackSpan | undefined;
}

/** Sections as they are sent, compressed each on its own. */
export interface PackSections extends Pick<PackHead, "generation" | "changedAt"> {
  readonly lists: Uint8Array;
  readonly table: Uint8Array;
  /** In the order of the numbers of the entries. */
  readonly articles: readonly { readonly first: string; readonly section: Uint8Array }[];
}

/** The bytes in which the length of the head is written. */
export const packLengthBytes = 4;

function headOf({ lists, table, articles, ...stamp }: PackSections) {
  return {
    format,
    version: packVersion,
    ...stamp,
    lists: lists.byteLength,
    table: table.byteLength,
    articles: articles.map(({ first, section }) => ({ first, bytes: section.byteLength })),
  } satisfies PackHead & { format: string; version: number };
}

/** The head is ASCII: numbers of entries hold nothing else. */
function toBytes(text: string): Uint8Array {
  return Uint8Array.from(text, (sign) => sign.charCodeAt(0));
}

function fromBytes(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => String.fromCharCode(byte)).join("");
}

/** One file of head and sections. */
export function joinPack(pack: PackSections): Uint8Array<ArrayBuffer> {
  const head = toBytes(JSON.stringify(headOf(pack)));
  const length = new Uint8Array(packLengthBytes);
  new DataView(length.buffer).setUint32(0, head.byteLength);
  const sections = pack.articles.map(({ section }) => section);
  const parts = [length, head, pack.lists, pack.table, ...sections];
  const file = new Uint8Array(parts.reduce((sum, { byteLength }) => sum + byteLength, 0));
  let at = 0;
  for (const part of parts) {
    file.set(part, at);
    at += part.byteLength;
  }
  return file;
}

/** How long the head is, from the first bytes of a file. */
export function packHeadLength(first: Uint8Array): number {
  const { buffer, byteOffset, byteLength } = first;
  return byteLength < packLengthBytes ? 0 : new DataView(buffer, byteOffset).getUint32(0);
}

function parsed(text: string): (PackHead & { format?: string; version?: number }) | null {
  try {
    return JSON.parse(text) as PackHead | null;
  } catch {
    return null;
  }
}

/** Where everything is; undefined where the head is damaged or of another version. */
export function planPack(head: Uint8Array): PackPlan | undefined {
  const written = parsed(fromBytes(head));
  if (written?.format !== format || written.version !== packVersion) return undefined;
  let at = packLengthBytes + head.byteLength;
  const next = (bytes: number): PackSpan => {
    at += bytes;
    return { from: at - bytes, to: at };
  };
  const { generation, changedAt } = written;
  const lists = next(written.lists);
  const table = next(written.table);
  const portions = written.articles.map(({ first, bytes }) => ({ first, span: next(bytes) }));
  return {
    generation,
    ...(changedAt !== undefined && { changedAt }),
    lists,
    table,
    articlesOf: (ref) => portions.findLast(({ first }) => first <= ref)?.span,
  };
}
