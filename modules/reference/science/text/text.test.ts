import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  boundedEditDistance,
  compactKey,
  drawnText,
  findRomanValue,
  foldText,
  lookAlikeKey,
  soundKey,
} from "./index.ts";

describe("foldText", () => {
  it.each([
    ["S&W mod. 10", "s w model 10"],
    ["Smith & Wesson", "smith wesson"],
    ["SMITH and WESSON", "smith wesson"],
    ["S and W", "s w"],
    ["Model Y", "model y"],
    ["Smith y Wesson", "smith wesson"],
    ["Смит и Вессон", "smit vesson"],
    ["سميث و ويسون", "smith wison"],
    ["Česká zbrojovka", "ceska zbrojovka"],
    ["Sarsılmaz Kılınç", "sarsilmaz kilinc"],
    ["Röhm RG-10", "rohm rg 10"],
    ["Калашников", "kalashnikov"],
    ["كلاشنيكوف", "klashnikof"],
    ["ماكاروف", "makarof"],
    ["المسدس", "msds"],
    ["Μπερέτα", "bereta"],
    ["گلاک ۱۷", "glak 17"],
    ["G19", "g 19"],
    ["G-19", "g 19"],
    ["9×19", "9 x 19"],
    ["9х19 мм", "9 x 19 mm"],
    ["9 X 19mm", "9 x 19 mm"],
    ["9*19", "9 x 19"],
    ["٧٫٦٢×٣٩", "7.62 x 39"],
    ["7,65 mm", "7.65 mm"],
    [".45 ACP", "45 acp"],
    ["Cal. 9", "cal 9"],
    ["Mk IV", "mk 4"],
    ["MkIV", "mk 4"],
    ["Mark II", "mk 2"],
    ["Model VIII", "model 8"],
    ["Model B", "model b"],
    ["Model X", "model x"],
    ["№ 4", "no 4"],
    ["رقم ٤", "no 4"],
    ["عيار ٩ ملم", "cal 9 mm"],
    ["موديل 10", "model 10"],
    ["طراز 92", "model 92"],
    ["Five-seveN", "five seven"],
    ["DShK", "dshk"],
    ["Glock™ 17", "glock 17"],
    ["  ", ""],
  ])("folds %j to %j", (text, folded) => {
    expect(foldText(text)).toBe(folded);
  });

  it("changes nothing in a folded text", () => {
    const texts = fc.oneof(
      fc.string({ unit: "binary", maxLength: 40 }),
      fc.string({ unit: "grapheme", maxLength: 40 }),
      fc
        .array(
          fc.constantFrom(
            "mk",
            "iv",
            "et",
            "y",
            "x",
            "9",
            "mod.",
            ",",
            "و",
            "и",
            " ",
            "Model",
            "ab",
          ),
        )
        .map((parts) => parts.join("")),
      fc
        .array(fc.constantFrom("mk", "ix", "et", "y", "e", "and", "9", "mod.", "type", "ab", "c"))
        .map((parts) => parts.join(" ")),
    );
    fc.assert(
      fc.property(texts, (text) => {
        const once = foldText(text);
        expect(foldText(once)).toBe(once);
      }),
      { numRuns: 3000 },
    );
  });

  it("does not depend on letter case", () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-zA-Z0-9 .,&-]{0,40}$/), (text) => {
        expect(foldText(text.toUpperCase())).toBe(foldText(text.toLowerCase()));
      }),
    );
  });

  it("folds ASCII alone as it does beside other letters", () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[mkivxMK0-9.,* -]{0,30}$/), (text) => {
        expect(foldText(`${text} ж`)).toBe(`${foldText(text)} zh`.trim());
      }),
      { numRuns: 3000 },
    );
  });

  it("runs initials together in the compact key", () => {
    expect(["S & W", "S.W.", "SW", "s&w"].map(compactKey)).toEqual(["sw", "sw", "sw", "sw"]);
  });
});

describe("findRomanValue", () => {
  it.each([
    ["i", 1],
    ["iv", 4],
    ["viii", 8],
    ["ix", 9],
    ["xiv", 14],
    ["xxxix", 39],
  ])("reads %s as %i", (word, value) => {
    expect(findRomanValue(word)).toBe(value);
  });

  it.each(["", "iiii", "vx", "m", "abc", "ic"])("leaves %j alone", (word) => {
    expect(findRomanValue(word)).toBeUndefined();
  });
});

describe("lookAlikeKey", () => {
  it.each([
    ["0OQD", "OOOO"],
    ["1IL5SZ2", "III55ZZ"],
    ["АВЕКМНОРСТУХ", "ABEKMHOPCTYX"],
    ["١٢٣", "123"],
    ["ab-12", "AB12"],
  ])("takes %j for %j", (one, other) => {
    expect(lookAlikeKey(one)).toBe(lookAlikeKey(other));
  });

  it("reads Cyrillic capitals as drawn", () => {
    expect(drawnText("МР-443")).toBe("MP443");
  });

  it.each([
    ["०१२ ៣៤ ᠕", "012345"],
    ["𝟙②³", "123"],
    ["Žé-Ø ı", "ZEOI"],
    ["Й12", "И12"],
    ["ک‌ی ٤", "كي4"],
    ["№ 5", "5"],
    ["عـــ1", "ع1"],
  ])("draws %s as %s", (text, drawn) => {
    expect(drawnText(text)).toBe(drawn);
  });
});

describe("soundKey", () => {
  it.each([
    ["kalashnikov", "كلاشنيكوف"],
    ["kalashnikov", "Kalachnikov"],
    ["colt", "كولت"],
    ["colt", "кольт"],
    ["beretta", "بيريتا"],
    ["beretta", "берета"],
    ["glock", "глок"],
    ["glock", "غلوك"],
    ["glock", "گلوک"],
    ["walther", "вальтер"],
    ["walther", "فالتر"],
    ["browning", "براونينغ"],
    ["browning", "браунинг"],
    ["makarov", "ماكاروف"],
    ["parabellum", "بارابيلوم"],
    ["mauser", "маузер"],
    ["skorpion", "scorpion"],
    ["tokarev", "توكاريف"],
  ])("hears %s in %s", (name, seen) => {
    expect(soundKey(foldText(seen))).toBe(soundKey(name));
  });
});

/** The textbook recurrence over the whole table, as an independent check. */
function fullDistance(a: string, b: string): number {
  const table = Array.from({ length: a.length + 1 }, (_, i) =>
    Array.from({ length: b.length + 1 }, (_, j) => (i === 0 ? j : j === 0 ? i : 0)),
  );
  const at = (i: number, j: number): number => table[i]?.[j] ?? Number.POSITIVE_INFINITY;
  for (let i = 1; i <= a.length; i += 1) {
    for (let j = 1; j <= b.length; j += 1) {
      const swap = a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? at(i - 2, j - 2) + 1 : Infinity;
      const row = table[i];
      if (row === undefined) continue;
      row[j] = Math.min(
        at(i - 1, j) + 1,
        at(i, j - 1) + 1,
        at(i - 1, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1),
        swap,
      );
    }
  }
  return at(a.length, b.length);
}

describe("boundedEditDistance", () => {
  it("equals the unbounded distance up to the bound", () => {
    const word = fc.stringMatching(/^[abc]{0,12}$/);
    fc.assert(
      fc.property(word, word, fc.integer({ min: 0, max: 4 }), (a, b, bound) => {
        expect(boundedEditDistance(a, b, bound)).toBe(Math.min(fullDistance(a, b), bound + 1));
      }),
      { numRuns: 5000 },
    );
  });

  it("counts a swap of neighbours as one", () => {
    expect(boundedEditDistance("weson", "wesno", 2)).toBe(1);
  });
});
