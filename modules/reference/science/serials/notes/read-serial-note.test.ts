import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { SerialNoteReading } from "#reference/contract";
import { readSerialNote } from "./read-serial-note.ts";

const digits = fc.integer({ min: 2, max: 9 });
const letters = fc.integer({ min: 1, max: 4 });
const capital = fc.constantFrom(..."BCDFGKMPRTXZ");
const words = fc.constantFrom(
  ..."6 digits letters prefix A AB de à 1975 to 250000 - : ; , . not LLL999 carcasse # “ ٣ canon".split(
    " ",
  ),
);

function only(note: string) {
  const { statements, unread } = readSerialNote(note);
  expect(unread).toEqual([]);
  expect(statements).toHaveLength(1);
  return statements[0];
}

describe("a note on serials", () => {
  test("gives the same form in three languages", () => {
    fc.assert(
      fc.property(digits, letters, (run, before) => {
        const shapes = [`L${before} D${run}`];
        for (const note of [
          `${before} letters followed by ${run} digits`,
          `${run} digits preceded by ${before} letters`,
          `${before} lettres suivies de ${run} chiffres`,
          `${run} chiffres précédés de ${before} lettres`,
          `${before} letras seguidas de ${run} dígitos`,
          `prefijo de ${before} letras y ${run} cifras`,
        ])
          expect(only(note)).toMatchObject({ says: "form", shapes });
      }),
    );
  });

  test("keeps the letters it prints", () => {
    fc.assert(
      fc.property(digits, capital, (run, letter) => {
        const form = { says: "form", shapes: [`L1 D${run}`], prefix: letter };
        expect(only(`prefix ${letter} followed by ${run} digits`)).toMatchObject(form);
        expect(only(`lettre ${letter} suivie de ${run} chiffres`)).toMatchObject(form);
        expect(only(`${run} dígitos precedidos de la letra ${letter}`)).toMatchObject(form);
      }),
    );
  });

  test("gives ranges with their years", () => {
    const number = fc.integer({ min: 3000, max: 999_999 });
    fc.assert(
      fc.property(number, number, fc.integer({ min: 1860, max: 2020 }), (one, other, year) => {
        fc.pre(one !== other);
        const [from, to] = [Math.min(one, other), Math.max(one, other)];
        const range = { says: "range", from, to, years: { from: year, to: year } };
        expect(only(`${year}: ${from}-${to}`)).toMatchObject(range);
        expect(only(`de ${from} à ${to} en ${year}`)).toMatchObject(range);
        expect(only(`from ${from} to ${to} in ${year}`)).toMatchObject(range);
      }),
    );
  });

  test("takes years for numbers only after a word for serial numbers", () => {
    expect(readSerialNote("from 1950 to 1960").statements).toEqual([]);
    expect(only("serial numbers 1950 to 1960")).toMatchObject({ from: 1950, to: 1960 });
  });

  test.each(["No Data", "See Note", "N/A", "Inconnu", "Sin datos", "", "  "])(
    "%j says nothing",
    (note) => {
      expect(readSerialNote(note)).toEqual({ statements: [], unread: [] });
    },
  );

  test.each([
    "6 digits on early prototypes",
    "usually 6 digits",
    "6 digits, but 7 after 1960",
    "sans numéro de série",
    "7 digits beginning with 3",
  ])("%j is refused and listed", (note) => {
    const { statements, unread } = readSerialNote(note);
    expect(statements).toEqual([]);
    expect(unread.length).toBeGreaterThan(0);
  });

  test("an aside that is not understood refuses only itself", () => {
    const { statements, unread } = readSerialNote(
      "Serial number of 6 digits; boxed with two magazines",
    );
    expect(statements).toMatchObject([{ says: "form", shapes: ["D6"], words: "6 digits" }]);
    expect(unread).toMatchObject([{ words: "boxed with two magazines" }]);
  });

  test("of any text gives statements that fit the contract, with the exact words", () => {
    const anyNote = fc.oneof(
      fc.string({ unit: "binary", maxLength: 200 }),
      fc.array(words, { maxLength: 20 }).map((list) => list.join(" ")),
    );
    fc.assert(
      fc.property(anyNote, (note) => {
        const { statements, unread } = SerialNoteReading.parse(readSerialNote(note));
        for (const { start, end, words: told } of [...statements, ...unread])
          expect(note.slice(start, end)).toBe(told);
      }),
      { numRuns: 150 },
    );
  });
});
