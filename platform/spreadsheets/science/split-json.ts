/** What makes a JSON document unfit to be read piece by piece. */
export type JsonFlaw = "broken" | "too_deep";

/** A text that is no JSON, or holds a value no table has. */
export class FlawedJson extends Error {
  readonly flaw: JsonFlaw;

  constructor(flaw: JsonFlaw) {
    super(flaw);
    this.flaw = flaw;
  }
}

/** A member of the outermost object: its value, or one element of it where that is a list. */
export interface JsonPiece {
  readonly member: string;
  readonly value: unknown;
  /** Line of the file the piece begins in, from 1. */
  readonly line: number;
  readonly isElement: boolean;
}

const deepest = 64;
/** Characters of one piece: a record has some thousand. */
const longest = 1_000_000;

interface Splitting {
  depth: number;
  inString: boolean;
  isEscaped: boolean;
  line: number;
  /** The piece under way, as far as it has come. */
  text: string;
  startLine: number | undefined;
  /** The list that is taken apart. */
  list: { readonly member: string; isEmpty: boolean } | undefined;
  /** Whether the comma that comes next ends a list, which is no piece of its own. */
  isAfterList: boolean;
  isFresh: boolean;
  state: "before" | "within" | "after";
}

/** Takes an outermost object apart as its text comes, so that a document larger than the memory can be read. */
export interface JsonSplitter {
  /** The pieces that end in this part of the text, up to where it is flawed. Throws {@link FlawedJson}. */
  feed(text: string): Generator<JsonPiece>;
  /** Throws {@link FlawedJson} where the document is not complete. */
  end(): void;
}

export function createJsonSplitter(): JsonSplitter {
  const now: Splitting = {
    depth: 0,
    inString: false,
    isEscaped: false,
    line: 1,
    text: "",
    startLine: undefined,
    list: undefined,
    isAfterList: false,
    isFresh: true,
    state: "before",
  };
  return {
    feed: (text) => feed(now, text),
    end() {
      if (now.state !== "after") throw new FlawedJson("broken");
    },
  };
}

const [quote, backslash, newline, comma] = [0x22, 0x5c, 0x0a, 0x2c];
const opening: ReadonlySet<number> = new Set([0x7b, 0x5b]);
const closing: ReadonlySet<number> = new Set([0x7d, 0x5d]);
const space: ReadonlySet<number> = new Set([0x20, 0x09, newline, 0x0d, 0xfeff]);
const structure: ReadonlySet<number> = new Set([quote, comma, ...opening, ...closing]);

function* feed(now: Splitting, text: string): Generator<JsonPiece> {
  let from = 0;
  for (let at = 0; at < text.length; at += 1) {
    const sign = text.charCodeAt(at);
    if (sign === newline) now.line += 1;
    if (now.inString) {
      passString(now, sign);
      continue;
    }
    if (space.has(sign)) continue;
    // Most signs are the inside of a value.
    if (now.startLine !== undefined && !structure.has(sign)) continue;
    const level = now.list === undefined ? 1 : 2;
    const isEnd = now.depth === level && (sign === comma || closing.has(sign));
    if (isEnd) {
      if (now.startLine !== undefined) yield* endPiece(now, text.slice(from, at));
      else endNothing(now, sign);
    } else if (now.depth === level && now.startLine === undefined) {
      now.startLine = now.line;
      from = at;
    }
    if (step(now, sign, () => text.slice(from, at))) from = at + 1;
  }
  keep(now, text.slice(from));
}

function passString(now: Splitting, sign: number): void {
  if (now.isEscaped) now.isEscaped = false;
  else if (sign === backslash) now.isEscaped = true;
  else if (sign === quote) now.inString = false;
}

/** Goes past one sign; true where what came before it is taken. */
function step(now: Splitting, sign: number, before: () => string): boolean {
  if (now.state !== "within") {
    if (now.state === "after" || sign !== 0x7b) throw new FlawedJson("broken");
    now.state = "within";
    now.depth = 1;
    return true;
  }
  if (sign === quote) now.inString = true;
  else if (opening.has(sign)) return open(now, sign, before);
  else if (closing.has(sign)) return close(now, sign);
  return sign === comma && now.startLine === undefined;
}

function open(now: Splitting, sign: number, before: () => string): boolean {
  const isList = sign === 0x5b && now.depth === 1 && now.list === undefined;
  now.depth += 1;
  if (now.depth > deepest) throw new FlawedJson("too_deep");
  if (!isList) return false;
  const [, name] = /^(".*")\s*:\s*$/s.exec(now.text + before()) ?? [];
  now.list = { member: parse(name ?? "") as string, isEmpty: true };
  now.text = "";
  now.startLine = undefined;
  return true;
}

function close(now: Splitting, sign: number): boolean {
  now.depth -= 1;
  if (now.depth === 0) {
    if (sign !== 0x7d) throw new FlawedJson("broken");
    now.state = "after";
    return true;
  }
  if (now.list === undefined || now.depth > 1) return false;
  if (sign !== 0x5d) throw new FlawedJson("broken");
  now.list = undefined;
  now.isAfterList = true;
  now.isFresh = false;
  return true;
}

function endPiece(now: Splitting, rest: string): JsonPiece[] {
  keep(now, rest);
  const { text, list, startLine: line = now.line } = now;
  now.text = "";
  now.startLine = undefined;
  if (now.isAfterList) throw new FlawedJson("broken");
  if (list !== undefined) {
    list.isEmpty = false;
    return [{ member: list.member, value: parse(text), line, isElement: true }];
  }
  now.isFresh = false;
  const members = Object.entries(parse(`{${text}}`) as Record<string, unknown>);
  return members.map(([member, value]) => ({ member, value, line, isElement: false }));
}

/** A comma or an end without anything before it: right after a list, or in an object or list that is empty. */
function endNothing(now: Splitting, sign: number): void {
  const isEmpty = now.list === undefined ? now.isFresh : now.list.isEmpty;
  const isFit = now.isAfterList || (sign !== comma && isEmpty);
  if (!isFit) throw new FlawedJson("broken");
  now.isAfterList = false;
}

function keep(now: Splitting, text: string): void {
  if (now.startLine === undefined) return;
  now.text += text;
  if (now.text.length > longest) throw new FlawedJson("too_deep");
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new FlawedJson("broken");
  }
}
