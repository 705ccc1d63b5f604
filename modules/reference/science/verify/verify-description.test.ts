import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { Description, type DescriptionField, Verification } from "#reference/contract";
import { buildReferenceIndex } from "../identify/index.ts";
import { smallEntries, smallLexicons } from "../small-table.ts";
import { verifyDescription } from "./index.ts";

const index = buildReferenceIndex(smallEntries, smallLexicons);

type Stated = Partial<Omit<Description, "serials">> & { serials?: string[] };

const whole: Stated = {
  make: "Valdor",
  model: "V10",
  type: "pistol",
  calibre: "9mm Luger",
  country: "DE",
  serials: ["A123456"],
};

function verify({ serials = [], ...stated }: Stated): Verification {
  return verifyDescription(
    index,
    Description.parse({ ...stated, serials: serials.map((text) => ({ text })) }),
  );
}

function verdictOn(verification: Verification, field: DescriptionField, serial?: number) {
  const found = verification.fields.find((each) => each.field === field && each.serial === serial);
  return { verdict: found?.verdict, code: found?.reasons[0]?.code };
}

describe("verifying a description", () => {
  test("a right description agrees and can be sent", () => {
    const verification = verify(whole);
    expect(verdictOn(verification, "make")).toEqual({ verdict: "agrees", code: "same_as_entry" });
    expect(verdictOn(verification, "calibre").verdict).toBe("agrees");
    expect(verdictOn(verification, "serial", 0).code).toBe("serial_plausible");
    expect(verification.fitness).toEqual({ state: "complete", missing: [], doubtful: [] });
    expect(verification.matches[0]?.alike).toEqual(["T1", "T2"]);
  });

  test.for<[stated: Stated, field: DescriptionField, code: string]>([
    [{ ...whole, calibre: ".22 LR" }, "calibre", "calibre_never_recorded"],
    [{ ...whole, make: "V10", model: "Valdor" }, "make", "make_is_model"],
    [{ ...whole, make: "V10", model: "Valdor" }, "model", "model_is_make"],
    [{ ...whole, make: "9x19" }, "make", "make_is_calibre"],
    [{ ...whole, make: "Germany" }, "make", "make_is_country"],
    [{ ...whole, importer: "Valdor" }, "importer", "importer_is_maker"],
    [
      { make: "Brightwater Imports", model: "1934", calibre: ".380 ACP", country: "IT" },
      "make",
      "make_is_importer",
    ],
    [{ ...whole, makeCode: "ZZZ" }, "make", "make_other_without_remark"],
    [{ ...whole, make: "Other" }, "make", "make_other_without_remark"],
    [{ ...whole, model: "See Note" }, "model", "not_a_value"],
    [{ ...whole, calibre: "No Data" }, "calibre", "not_a_value"],
    [
      { ...whole, markings: [{ text: "IMPORTED BY BRIGHTWATER IMPORTS" }] },
      "importer",
      "importer_missing",
    ],
  ])("%j makes %s suspicious: %s", ([stated, field, code]) => {
    expect(verdictOn(verify(stated), field)).toEqual({ verdict: "suspicious", code });
  });

  test.for([
    ["9x19", "serial_is_calibre"],
    ["4,821,337", "serial_is_patent"],
    ["1965", "serial_is_year"],
    ["V10", "serial_is_model"],
    ["A1", "serial_too_short"],
    ["MADE IN GERMANY", "serial_is_other_mark"],
    ["No Data", "not_a_value"],
  ])("%s given as serial: %s", ([text, code]) => {
    const verification = verify({ ...whole, serials: ["A123456", text ?? ""] });
    expect(verdictOn(verification, "serial", 1)).toEqual({ verdict: "suspicious", code });
    expect(verification.fitness).toMatchObject({ state: "doubtful", doubtful: ["serial"] });
  });

  test("another country or measure contradicts, a close measure agrees", () => {
    const verification = verify({
      ...whole,
      country: "IT",
      capacityRounds: 30,
      barrelLengthMm: 122,
    });
    expect(verdictOn(verification, "country").verdict).toBe("contradicts");
    expect(verdictOn(verification, "capacityRounds").verdict).toBe("contradicts");
    expect(verdictOn(verification, "barrelLengthMm").code).toBe("close_to_entry");
  });

  test("what is not stated is unknown and what the table does not record cannot be judged", () => {
    const verification = verify({ ...whole, manufacturer: "Elsewhere Arms" });
    expect(verdictOn(verification, "action").code).toBe("not_stated");
    expect(verdictOn(verification, "manufacturer")).toEqual({
      verdict: "unknown",
      code: "not_recorded",
    });
  });

  test("a name that no list knows is unknown, not wrong", () => {
    expect(verdictOn(verify({ ...whole, make: "Quorvexal" }), "make")).toEqual({
      verdict: "unknown",
      code: "not_in_lists",
    });
  });

  test("says which essentials of a trace request are missing", () => {
    expect(verify({ make: "Valdor", model: "See Note" }).fitness).toMatchObject({
      state: "incomplete",
      missing: ["model", "type", "calibre", "serial", "country"],
    });
  });

  test("an obliterated serial is not missing, and the importer stands in for the country", () => {
    const { serials: _, country: __, ...rest } = whole;
    const { fitness } = verify({
      ...rest,
      serialState: "obliterated",
      importer: "Brightwater Imports",
    });
    expect(fitness.missing).toEqual([]);
  });

  test("answers any text in the form a trace request carries", () => {
    const text = fc
      .string({ unit: "grapheme", minLength: 1, maxLength: 30 })
      .filter((each) => each.trim() !== "");
    fc.assert(
      fc.property(text, text, text, (make, model, serial) => {
        const verification = verify({ make, model, serials: [serial] });
        expect(() => Verification.parse(verification)).not.toThrow();
      }),
      { numRuns: 60 },
    );
  });
});
