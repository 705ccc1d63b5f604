import { anyCharacter, anyRun, listReadings } from "../../names/index.ts";
import { drawnText } from "../../text/index.ts";

/**
 * The ways to read a serial: capital signs without separators, `?` for an unreadable sign, `*` for an
 * unreadable run. `12[5S]4?` gives `1254?` and `12S4?`.
 */
export function listSerialReadings(text: string): string[] {
  const readings = listReadings(text.replaceAll("*", anyRun)).map((reading) =>
    [...reading].map(drawnSign).join(""),
  );
  return [...new Set(readings)];
}

function drawnSign(character: string): string {
  if (character === anyCharacter) return "?";
  return character === anyRun ? "*" : drawnText(character);
}
