import { anyCharacter, anyRun } from "../../names/index.ts";
import { drawnText } from "../../text/index.ts";

const manyReadings = 16;
const token = /\[([^[\]]{1,8})\]|[^]/gu;
/** Most serials: nothing uncertain, no other script. */
const plainText = /^[^?*[\u0080-\u{10ffff}]*$/u;
/** The word "number" before a number: it is no part of it. */
const announced = /№|(?<!\p{L})N[º°]/giu;

/**
 * A serial sign by sign, as it is noted down: a capital letter or digit, `?` for one that cannot be read, `*`
 * for an unreadable run, several signs where it is one of them. `12-[5S]4?` gives `1`, `2`, `5S`, `4`, `?`.
 */
export function readSerialSigns(text: string): string[] {
  if (plainText.test(text)) return [...drawnText(text)];
  const plain = text.replace(announced, "").normalize("NFKC").replaceAll("؟", "?");
  const signs = [...plain.matchAll(token)].flatMap(([sign, choice]) =>
    choice === undefined ? [...drawnSign(sign)] : drawnChoice(choice),
  );
  return signs.filter((sign, at) => sign !== "*" || signs[at - 1] !== "*");
}

/**
 * The ways to read a serial: capital signs without separators, `?` for an unreadable sign, `*` for an
 * unreadable run. `12[5S]4?` gives `1254?` and `12S4?`. Beyond sixteen readings a choice becomes `?`.
 */
export function listSerialReadings(text: string): string[] {
  if (plainText.test(text)) return [drawnText(text)];
  const signs = readSerialSigns(text).map((sign) => [...sign]);
  const count = signs.reduce((product, choice) => product * choice.length, 1);
  if (count > manyReadings) {
    return [signs.map((choice) => (choice.length > 1 ? "?" : (choice[0] ?? ""))).join("")];
  }
  return signs.reduce<string[]>(
    (readings, choice) => readings.flatMap((before) => choice.map((sign) => before + sign)),
    [""],
  );
}

function drawnSign(character: string): string {
  if (character === "?" || character === anyCharacter) return "?";
  return character === "*" || character === anyRun ? "*" : drawnText(character);
}

function drawnChoice(choice: string): string[] {
  const signs = new Set([...choice].flatMap((character) => [...drawnSign(character)]));
  if (signs.has("?") || signs.has("*")) return ["?"];
  return signs.size === 0 ? [] : [[...signs].join("")];
}
