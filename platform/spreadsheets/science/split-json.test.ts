import fc from "fast-check";
import { expect, it } from "vitest";
import { createJsonSplitter, FlawedJson, type JsonPiece } from "./split-json.ts";

function split(text: string, size = text.length || 1): JsonPiece[] {
  const splitter = createJsonSplitter();
  const pieces: JsonPiece[] = [];
  for (let at = 0; at < text.length; at += size)
    pieces.push(...splitter.feed(text.slice(at, at + size)));
  splitter.end();
  return pieces;
}

/** The object its pieces come from. */
function together(pieces: readonly JsonPiece[]): Record<string, unknown> {
  const whole: Record<string, unknown> = {};
  for (const { member, value, isElement } of pieces) {
    // A member may be called like what every object inherits.
    const before = Object.hasOwn(whole, member) ? (whole[member] as unknown[]) : [];
    whole[member] = isElement ? [...before, value] : value;
  }
  return whole;
}

const name = fc.string({ minLength: 1 }).filter((text) => text !== "__proto__");
const value = fc
  .jsonValue({ maxDepth: 3 })
  .filter((json) => !JSON.stringify(json).includes("proto"));
const member = fc.oneof(value, fc.array(value, { minLength: 1, maxLength: 5 }));

it("takes any object apart, wherever its text is cut, and loses nothing of it", () => {
  fc.assert(
    fc.property(
      fc.dictionary(name, member, { noNullPrototype: true }),
      fc.integer({ min: 1, max: 40 }),
      fc.constantFrom(0, 1, 2),
      (whole, size, indent) => {
        const expected = JSON.parse(JSON.stringify(whole)) as Record<string, unknown>;
        // A list without elements has no pieces.
        for (const [key, one] of Object.entries(expected))
          if (Array.isArray(one) && one.length === 0) delete expected[key];
        expect(together(split(JSON.stringify(whole, null, indent), size))).toEqual(expected);
      },
    ),
  );
});

it("says in which line an element begins", () => {
  const lines = split('\ufeff{"@context": {"a":"b"},\n"x": [\n {"a":\n1},\n 2 ], "y": []}').map(
    ({ member: of, line, isElement }) => [of, line, isElement],
  );
  expect(lines).toEqual([
    ["@context", 1, false],
    ["x", 3, true],
    ["x", 5, true],
  ]);
});

it.each([
  "",
  "{",
  '{"a":[1,2}',
  '{"a":[1,2]',
  '{"a":[1,]}',
  '{"a":[,1]}',
  '{"a":1,}',
  '{"a":1} x',
  '{"a":[1] "b":2}',
  '{"a":[1],,"b":2}',
  '{"a" "b":[1]}',
  "{[1]}",
  "[1]",
  '{"a":"x\ny"}',
  '{"a":[1],"b":tru}',
  '{"a":[{"b":1}]]',
])("refuses %j", (text) => {
  for (const size of [1, 3, 100])
    expect(() => split(text, size)).toThrow(expect.objectContaining({ flaw: "broken" }));
});

it("refuses what no record is: nested without end, or longer than a book", () => {
  const flaw = (text: string) => {
    try {
      split(text);
      return undefined;
    } catch (error) {
      return error instanceof FlawedJson ? error.flaw : error;
    }
  };
  expect(flaw(`{"a":[${"[".repeat(100_000)}`)).toBe("too_deep");
  expect(flaw(`{"a":${'{"b":'.repeat(70)}`)).toBe("too_deep");
  expect(flaw(`{"a":["${"x".repeat(1_000_001)}`)).toBe("too_deep");
});
