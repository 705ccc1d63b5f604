/** A value JSON can carry; absent members of an object are left out, as JSON.stringify does. */
export type Json =
  | null
  | boolean
  | number
  | string
  | readonly Json[]
  | { readonly [name: string]: Json | undefined };

/**
 * The one text of a JSON value (RFC 8785, JSON Canonicalization Scheme): members sorted by UTF-16
 * code units, numbers and escapes as ECMAScript writes them, no white space. Throws a TypeError on
 * what I-JSON cannot carry: infinities, NaN and lone surrogates.
 */
export function canonicalJson(value: Json): string {
  if (typeof value === "string") return canonicalString(value);
  if (typeof value === "number") return canonicalNumber(value);
  if (value === null || typeof value === "boolean") return String(value);
  if (isList(value)) return `[${value.map(canonicalJson).join(",")}]`;
  return canonicalObject(value);
}

function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value);
}

/** ECMAScript's own escapes are those RFC 8785 section 3.2.2.2 asks for. */
function canonicalString(text: string): string {
  if (!text.isWellFormed()) throw new TypeError("a lone surrogate has no canonical JSON");
  return JSON.stringify(text);
}

/** RFC 8785 section 3.2.2.3: Number::toString of ECMAScript, which writes -0 as 0. */
function canonicalNumber(value: number): string {
  if (!Number.isFinite(value)) throw new TypeError(`${value} has no canonical JSON`);
  return String(value);
}

function canonicalObject(value: { readonly [name: string]: Json | undefined }): string {
  if (typeof value !== "object") throw new TypeError(`a ${typeof value} has no canonical JSON`);
  const members = Object.keys(value)
    .sort(byCodeUnits)
    .flatMap((name) => {
      const member = value[name];
      return member === undefined ? [] : [`${canonicalString(name)}:${canonicalJson(member)}`];
    });
  return `{${members.join(",")}}`;
}

/** `<` on strings compares UTF-16 code units, as RFC 8785 section 3.2.3 asks. */
function byCodeUnits(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
