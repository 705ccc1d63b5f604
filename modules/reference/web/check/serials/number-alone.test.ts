import { expect, test } from "vitest";
import type { MarkKind, MarkReading } from "#reference/contract";
import { numberAlone } from "./number-alone.ts";

function reading(text: string, kind: MarkKind): MarkReading {
  const part = { text, start: 0, end: text.length, kind, probability: 0.9, reasons: [] };
  return { marking: 0, kinds: [{ kind, probability: 0.9 }], parts: [part] };
}

const serial = reading("ABC123", "serial");

test("a serial beside other numbers stands alone", () => {
  expect(numberAlone({ facts: {} }, [reading("1962", "year"), serial])).toBe("ABC123");
});

test("a mark with a name, a stated fact or a choice ends that", () => {
  expect(numberAlone({ facts: {} }, [reading("VALDOR", "make"), serial])).toBeUndefined();
  expect(numberAlone({ facts: { type: "pistol" } }, [serial])).toBeUndefined();
  expect(numberAlone({ facts: {}, chosen: "FRM0101" }, [serial])).toBeUndefined();
});

test("numbers that are no serial propose nobody", () => {
  expect(numberAlone({ facts: {} }, [reading("4,821,337", "patent")])).toBeUndefined();
  expect(numberAlone({ facts: {} }, [])).toBeUndefined();
});
